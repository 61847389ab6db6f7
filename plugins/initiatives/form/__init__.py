"""The officers' form in a browser: its configuration from the model, its pages, the guide beside it."""
