"""Click in Vietnamese: the words of its help pages and of its complaints about wrong use."""

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click


class Misuse(click.UsageError):
    """A command used wrongly, its message already Vietnamese."""


class _Vietnamese(click.Command):
    """A command whose help page is Vietnamese."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Xem hướng dẫn này."
        return option

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[TÙY CHỌN]", **kwargs})

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [
            (names, text.replace("[required]", "(bắt buộc)")) for names, text in filter(None, (o.get_help_record(ctx) for o in options))
        ]
        with formatter.section("Tùy chọn"):
            formatter.write_dl(records)


class Command(_Vietnamese):
    """A command of the officer's."""


class Group(_Vietnamese, click.Group):
    """A group of commands, listed in the order in which they were added."""

    command_class = Command

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"subcommand_metavar": "LỆNH …", **kwargs})

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section("Lệnh"):
            formatter.write_dl([(name, self.short_help_of(ctx, name)) for name in self.list_commands(ctx)])

    def short_help_of(self, ctx: click.Context, name: str) -> str:
        """The line of a command on the group's help page."""
        command = self.get_command(ctx, name)
        return command.get_short_help_str(90) if command else ""


class LazyGroup(Group):
    """A group whose commands are loaded when they are asked for, so that no command waits for what another needs."""

    def __init__(self, *args: Any, package: str, modules: Mapping[str, str], short_helps: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._package, self._modules, self._short_helps = package, modules, short_helps

    def short_help_of(self, ctx: click.Context, name: str) -> str:
        return self._short_helps[name]

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = self._modules.get(cmd_name)
        if module is None:
            return None
        command: click.Command = getattr(import_module(f"{self._package}.{module}"), cmd_name)
        return command


def _no_such_option(error: Any) -> str:
    return f"không có tùy chọn {error.option_name}{_meant(error.possibilities)}"


def _meant(possible: Sequence[str] | None) -> str:
    return f"; ý bạn là {', '.join(possible)}?" if possible else ""


def _missing(error: Any) -> str:
    return f"thiếu {error.param.get_error_hint(error.ctx) if error.param else 'tham số'}"


def _bad_value(error: Any) -> str:
    where = error.param.get_error_hint(error.ctx) if error.param else ""
    choices = getattr(error.param.type, "choices", ()) if error.param else ()
    return f"giá trị không đúng ở {where}" + (f": chọn một trong {', '.join(choices)}" if choices else f": {error.message}")


_COMPLAINTS: tuple[tuple[type[click.ClickException], Callable[[Any], str]], ...] = (
    (click.NoSuchOption, _no_such_option),
    (click.MissingParameter, _missing),
    (click.BadOptionUsage, lambda error: f"tùy chọn {error.option_name} cần một giá trị"),
    (click.BadParameter, _bad_value),
    (Misuse, lambda error: error.message),
    (click.FileError, lambda error: f"không mở được tệp {error.ui_filename}"),
)


def complaint(error: click.ClickException) -> str:
    """What was wrong with the use of a command, and how to get help, in Vietnamese."""
    said = next((speak(error) for kind, speak in _COMPLAINTS if isinstance(error, kind)), _usage(error))
    path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "initiatives"
    return f"Dùng sai lệnh: {said}\n  gợi ý: xem {path} --help"


def _usage(error: click.ClickException) -> str:
    """Complaints that Click does not type: an unknown command, or words too many."""
    word = error.message.rpartition("(")[2].rstrip(").") if "(" in error.message else _quoted(error.message)
    context = error.ctx if isinstance(error, click.UsageError) else None
    known = context.command.list_commands(context) if context and isinstance(context.command, Group) else []
    return f"lệnh hoặc tham số không có: {word}{_meant(get_close_matches(word, known, n=1))}"


def _quoted(message: str) -> str:
    parts = message.split("'")
    return parts[1] if len(parts) > 1 else message
