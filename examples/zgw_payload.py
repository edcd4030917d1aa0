"""Zaaksysteem: from a case file to what the Zaken API takes, checked against the published limits of its fields.

Run: python examples/zgw_payload.py
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from huiselijkgeweld import evaluate, load
from huiselijkgeweld.interop.zgw import eigenschappen, rollen, rsin, statussen, zaak

HERE = Path(__file__).parent
LIMITS = json.loads((HERE / "zaaksysteem/zgw.schema.json").read_text(encoding="utf-8"))

# What only your installation knows: in a real host these are looked up in its catalogue.
ROOT = "https://zaaksysteem.example"
ZAAK = f"{ROOT}/zaken/1"
ORGANISATIE = rsin("123456782")
ORGANISATIES = {"veilig_thuis": "org-vt", "lokaal_team": "org-team"}


def with_url(fields: dict[str, Any], key: str, field: str, path: str) -> dict[str, Any]:
    """The item for one ZAAK: the field that names its type in the catalogue becomes the url of that type."""
    return {"zaak": ZAAK, field: f"{ROOT}/{path}/{fields[key]}", **{k: v for k, v in fields.items() if k != key}}


def check(kind: str, payload: dict[str, Any]) -> dict[str, Any]:
    """Refuse what the API would refuse."""
    schema = {"$ref": f"#/$defs/{kind}", "$defs": LIMITS["$defs"]}
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(payload)
    return payload


def main() -> None:
    """Make and check every request for the example case."""
    on = date(2026, 4, 10)
    dossier = load(HERE / "dossiers/eerste-melding.json")
    stand = evaluate(dossier, on=on, regio="ijsselland")

    velden, ontbreekt = zaak(stand.termijnen, norm="UB-10W", over="m1", gepland="HP-5WD")
    rollen_velden, rollen_ontbreekt = rollen(stand.regie, organisaties=ORGANISATIES)
    waarden, waarden_ontbreekt = eigenschappen(stand, normen=["UB-5D", "UB-10W"], over="m1")
    eigen = {
        "zaaktype": f"{ROOT}/zaaktypen/melding-veilig-thuis",
        "bronorganisatie": ORGANISATIE,
        "verantwoordelijkeOrganisatie": ORGANISATIE,
        "registratiedatum": on.isoformat(),
    }
    requests = {
        "zaken": [check("Zaak", {**eigen, **velden})],
        "statussen": [
            check("Status", with_url(status, "volgnummer", "statustype", "statustypen"))
            for status in statussen(dossier, on=on, melding="m1")
        ],
        "rollen": [check("Rol", with_url(rol, "omschrijvingGeneriek", "roltype", "roltypen")) for rol in rollen_velden],
        "zaakeigenschappen": [
            check("ZaakEigenschap", with_url(waarde, "naam", "eigenschap", "eigenschappen")) for waarde in waarden
        ],
    }
    print(json.dumps(requests, indent=2, ensure_ascii=False))
    for een in (*ontbreekt, *rollen_ontbreekt, *waarden_ontbreekt):
        print("missing:", een)


if __name__ == "__main__":
    main()
