"""What stands below a picture, so that it still says on what it rests when it is saved by itself."""

from collections.abc import Iterable
from datetime import date

from huiselijkgeweld import __version__
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.regio import Regio, regio_van


def waar_geldt(geval: object, regio: Regio | None, dag: date) -> str:
    """The region whose rows answered, of a case file without one that of its municipality; over or not yet begun."""
    if regio is None and isinstance(geval, Dossier):
        regio = regio_van(geval.huishouden.gemeente, dag)
    if regio is None:
        return "landelijk"
    van, tot = regio.periode
    if not regio.is_begonnen(dag):
        return f"{regio.naam} (regionale tekst geldt vanaf {van})"
    return f"{regio.naam} (regionale tekst gold tot {tot})" if regio.is_verlopen(dag) else regio.naam


def voet(waar: Iterable[str] = (), dagen: Iterable[date] = ()) -> str:
    """The region, the day and the release of the rules, each once; of what a picture does not have nothing."""
    delen = (
        "; ".join(dict.fromkeys(waar)),
        ", ".join(map(str, dict.fromkeys(dagen))),
        f"huiselijkgeweld {__version__}",
    )
    return " · ".join(filter(None, delen))
