"""Records as plain objects for the bundle, in which a source stands once and is named by its key everywhere else."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

import cattrs

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort


class Bronnen:
    """The sources that were named so far, and how records that name them are written."""

    def __init__(self) -> None:
        """Nothing is named yet."""
        self._sleutels: dict[Bron, str] = {}
        self._bronnen: dict[str, Bron] = {}
        self._converter = cattrs.Converter(unstruct_collection_overrides={tuple: list})
        hooks: tuple[tuple[type, Any], ...] = (
            (date, date.isoformat),
            (datetime, datetime.isoformat),
            (StrEnum, lambda lid: lid.value),
            (Gebeurtenissoort, lambda soort: soort.tag),
            (Bron, self.sleutel),
        )
        for klasse, hook in hooks:
            self._converter.register_unstructure_hook(klasse, hook)

    def sleutel(self, bron: Bron) -> str:
        """The key of a source: as it is cited, with the consolidation that was read; a number where two share that."""
        if bron not in self._sleutels:
            sleutel = str(bron) if bron.toestand is None else f"{bron} ({bron.toestand})"
            zelfde = sum(ander == sleutel or ander.startswith(f"{sleutel} [") for ander in self._bronnen)
            self._sleutels[bron] = sleutel = f"{sleutel} [{zelfde + 1}]" if zelfde else sleutel
            self._bronnen[sleutel] = bron
        return self._sleutels[bron]

    def als_object(self, record: object) -> Any:  # noqa: ANN401 - a dict of a record, a list of a tuple
        """A record as plain objects: attribute names as keys, in their order."""
        return self._converter.unstructure(record)

    def als_tabel(self) -> dict[str, dict[str, Any]]:
        """Every source that was named, by its key, in the order of the alphabet."""
        delen = self._converter.unstructure_attrs_asdict
        return {
            sleutel: {"tekst": str(bron), "url": bron.url, "jci": bron.jci, **delen(bron)}
            for sleutel, bron in sorted(self._bronnen.items())
        }
