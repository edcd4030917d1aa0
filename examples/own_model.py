"""Your own data model: facts are enough. Own classes and words in; regie, escalation and the next question out.

Run: python examples/own_model.py
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from huiselijkgeweld import Feiten, Outcome, opschaling, regie
from huiselijkgeweld.model.feiten import Hulp, Inclusie, Maatregel, Regisseur, VeiligThuis

ON, REGIO = date(2023, 6, 5), "noord-veluwe-mijov"


class Answer(Enum):
    """What a box on the form of this host can say."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not asked"


@dataclass(frozen=True)
class Intake:
    """The form of this host, in its own words."""

    danger_now: Answer = Answer.NOT_ASKED
    violence_keeps_returning: Answer = Answer.NOT_ASKED
    child_development_at_risk: Answer = Answer.NOT_ASKED
    child_in_danger_now: Answer = Answer.NOT_ASKED
    court_order: str = "unknown"
    report: str = "unknown"
    help: str = "unknown"
    programme: str = "unknown"
    lead: str = "unknown"


# Not asked is None, which says nothing; no is False. A word that stands in no table is an error, never None.
ANSWERS = {Answer.YES: True, Answer.NO: False, Answer.NOT_ASKED: None}
COURT_ORDERS = {
    "supervision": Maatregel.OTS,
    "guardianship": Maatregel.VOOGDIJ,
    "none": Maatregel.GEEN,
    "unknown": None,
}
REPORTS = {
    "at the desk": VeiligThuis.MELDING_OPEN,
    "transferred to us": VeiligThuis.OVERGEDRAGEN_LOKAAL_TEAM,
    "unknown": None,
}
HELP = {"works": Hulp.WERKT, "refused": Hulp.GEWEIGERD, "not offered": Hulp.GEEN, "unknown": None}
PROGRAMMES = {"none": Inclusie.GEEN, "MDA++": Inclusie.MDA, "unknown": None}
LEADS = {"nobody": Regisseur.GEEN, "our team": Regisseur.LOKAAL_TEAM, "unknown": None}


def as_facts(form: Intake) -> Feiten:
    """Turn the form into facts: the one place where your words meet those of the library."""
    return Feiten(
        acuut_onveilig=ANSWERS[form.danger_now],
        structureel_onveilig=ANSWERS[form.violence_keeps_returning],
        ontwikkeling_bedreigd=ANSWERS[form.child_development_at_risk],
        kind_acuut_bedreigd=ANSWERS[form.child_in_danger_now],
        maatregel=COURT_ORDERS[form.court_order],
        veilig_thuis=REPORTS[form.report],
        hulp=HELP[form.help],
        inclusie=PROGRAMMES[form.programme],
        lopende_regisseur=LEADS[form.lead],
    )


def show(name: str, outcome: Outcome[object]) -> None:
    """Print one answer: what is possible, what would settle it, and the first row behind it."""
    print(f"{name}: {' or '.join(sorted(map(str, outcome.possible)))}")
    if outcome.missing:
        print("   missing:", ", ".join(outcome.missing))
    for row in outcome.rules[:1]:
        print(f"   row {row.code} ({row.soort}): {'; '.join(map(str, row.bronnen))}")


def answer(form: Intake) -> None:
    """Print who holds the regie, whether to escalate, and what to ask first of whom."""
    facts = as_facts(form)
    who, whether = regie(facts, on=ON, regio=REGIO), opschaling(facts, on=ON, regio=REGIO)
    show("casusregie", who.casusregie)
    show("route for the child", whether.jeugd)
    question = next(iter((*who.vragen, *whether.vragen)), None)
    if question is not None:
        print(f"ask ({question.wie}, for {question.feit}): {question.tekst}")


def main() -> None:
    """Answer for a form with blanks, and again each time that some of them have been filled in."""
    form = Intake(
        danger_now=Answer.NO, violence_keeps_returning=Answer.YES, child_development_at_risk=Answer.YES, help="refused"
    )
    answer(form)
    print("--- the report is still at the desk of Veilig Thuis, and there is no court order")
    form = replace(form, report="at the desk", court_order="none")
    answer(form)
    print("--- the household is in no programme, and nobody has the lead yet")
    answer(replace(form, programme="none", lead="nobody"))


if __name__ == "__main__":
    main()
