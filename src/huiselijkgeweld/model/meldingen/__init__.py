"""Reports to Veilig Thuis: what they are, what they say, and in which words they are counted."""

from huiselijkgeweld.model.meldingen.contacten import CONTACT as CONTACT
from huiselijkgeweld.model.meldingen.contacten import Contact as Contact
from huiselijkgeweld.model.meldingen.contacten import Contactfeiten as Contactfeiten
from huiselijkgeweld.model.meldingen.contacten import soort_contact as soort_contact
from huiselijkgeweld.model.meldingen.lijsten import BEOORDELING_LABELS as BEOORDELING_LABELS
from huiselijkgeweld.model.meldingen.lijsten import Aard as Aard
from huiselijkgeweld.model.meldingen.lijsten import Betrokkenheid as Betrokkenheid
from huiselijkgeweld.model.meldingen.lijsten import Groep as Groep
from huiselijkgeweld.model.meldingen.lijsten import Melderrol as Melderrol
from huiselijkgeweld.model.meldingen.lijsten import Onveiligheid as Onveiligheid
from huiselijkgeweld.model.meldingen.lijsten import Zvhuitkomst as Zvhuitkomst
from huiselijkgeweld.model.meldingen.melding import Melder as Melder
from huiselijkgeweld.model.meldingen.melding import Melding as Melding
from huiselijkgeweld.model.meldingen.melding import Veiligheidstaxatie as Veiligheidstaxatie
