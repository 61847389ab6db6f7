"""Public initiatives that are made again only when something they are made from has changed."""

from initiatives.judging.history import Snapshot
from initiatives.judging.world import InitiativeEntry, World, is_public
from initiatives.projection.initiatives import public_initiative
from initiatives.public import PublicInitiative
from initiatives.registry import path_of


class Remembering:
    """Stands in for ``public_initiative``.

    What is seen of an initiative depends on its own file and earlier versions, on what is no initiative, and of the others on
    their codes, their addresses and whether they are public; their titles stand with those that name them as partners.
    """

    def __init__(self) -> None:
        self._made: dict[str, tuple[object, PublicInitiative]] = {}
        self._world: World | None = None
        self._around: object = None

    def __call__(self, entry: InitiativeEntry, world: World, kept: tuple[Snapshot, ...]) -> PublicInitiative:
        """The initiative as citizens see it."""
        titles = [world.by_code[code].data.title for code in entry.data.partner_initiatives]
        origin = (entry, kept, titles, self._surroundings(world))
        former = self._made.get(path_of(entry))
        if former is None or former[0] != origin:
            former = self._made[path_of(entry)] = origin, public_initiative(entry, world, kept)
        return former[1]

    def _surroundings(self, world: World) -> object:
        """The same object as before, which is quick to compare, unless something in it has changed."""
        if world is not self._world:
            self._world, around = world, _around(world)
            self._around = self._around if self._around == around else around
        return self._around


def _around(world: World) -> object:
    faces = frozenset((one.data.code, path_of(one), is_public(one.data)) for one in world.initiatives)
    return world.as_of, world.settings, world.calls, world.documents, world.pages, dict(world.enclosures), faces
