"""A Pelican plugin that keeps, checks and publishes a Vietnamese commune's administrative-reform initiatives."""


def register() -> None:
    """Pelican's entry point: hand Pelican the generator. Pelican is imported here and nowhere earlier."""
    from initiatives import generator  # noqa: PLC0415 - the officer's commands start without Pelican

    generator.register()
