// The page: the bundle in it, the evaluator, and the two forms.
import { evaluator } from "../../examples/bundle/evaluator.mjs";
import { interviewer } from "../../examples/bundle/interview.mjs";
import { byId, el, show } from "./dom.mjs";
import { terms } from "./termijn.mjs";
import { questions } from "./vragen.mjs";

const bundle = JSON.parse(byId("bundel").textContent);
const ready = evaluator(bundle);
terms(bundle, ready);
questions(bundle, ready, interviewer(bundle, ready));
const { lezingen, tabellen } = bundle.herkomst;
show(
  byId("herkomst"),
  el("p", {}, "Voor elke termijn geldt:"), el("ul", {}, lezingen.map((een) => el("li", {}, `${een}.`))),
  el("p", {}, "Kenmerk van de regels per gebied: ",
    Object.entries(tabellen).map(([code, kenmerk]) => `${bundle.regios[code].naam} ${kenmerk}`).join(", "), "."),
);
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((een) => (een.open = true)));
