"""``python -m initiatives.cli``: the officer's commands where the ``initiatives`` script is not on the path."""

from initiatives.cli import main

main()
