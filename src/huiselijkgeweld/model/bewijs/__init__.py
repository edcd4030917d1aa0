"""What the record proves (bewijs): from the events, reports and persons of a case file to facts on a day."""

from huiselijkgeweld.model.bewijs.bewezen import Bewezen as Bewezen
from huiselijkgeweld.model.bewijs.bewezen import bewezen as bewezen
from huiselijkgeweld.model.bewijs.diensten import Dienstbewijs as Dienstbewijs
from huiselijkgeweld.model.bewijs.rijen import BEWIJZEN as BEWIJZEN
from huiselijkgeweld.model.bewijs.rijen import Bewijs as Bewijs
