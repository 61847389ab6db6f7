"""The papers an officer signs: reports, proposals, minutes, score sheets and evidence, as Word and Excel."""
