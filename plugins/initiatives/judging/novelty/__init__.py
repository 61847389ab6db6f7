"""Novelty: which earlier initiatives an initiative resembles, how much, and in which words (dispatch, section 4a).

A text becomes weighted features (``features``): single words, pairs of neighbours, and meanings of the thesaurus, so
that "giao giấy tờ tận nơi cho cụ già" meets "trả kết quả tại nhà cho người cao tuổi". Among many
records BM25 chooses the candidates (``many``), among few all that share a feature are (``few``); a weighted Dice
coefficient in whole numbers orders them (``index``). It names; deciding is the officer's.
"""
