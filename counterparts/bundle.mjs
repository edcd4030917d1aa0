// What the evaluator in JavaScript answers from a bundle, as lines that can be compared; see test_bundle_days.py.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { evaluator } from "../examples/bundle/evaluator.mjs";
import { answer } from "./talk.mjs";

Error.stackTraceLimit = 0; // a refusal is an answer here, and there are many
const list = (values) => values.join("\x1f");
const fields = (...values) => values.map((value) => value ?? "-").join("\t");
const duur = (een) => een && `${een.aantal} ${een.eenheid}`;
const stap = (een) =>
  fields(een.soort, een.dag, een.moment, duur(een.duur), een.van, list(een.over), list(een.bronnen));
const voorbehoud = (een) => fields(een.soort, een.tekst, een.dag, een.moment, list(een.bronnen));
const outcome = ({ possible, missing, rules }) => fields(list(possible), list(missing), list(rules));

/** What a question gives; of a refusal its name and its way out. Any other error is a fault and ends the program. */
function line(ask) {
  try {
    return ask();
  } catch (error) {
    if (error.data === undefined) throw error;
    return fields(error.name, error.data.in_force ?? error.data.words);
  }
}

function* ends({ einde }, { norm, starts }) {
  for (const start of starts) {
    yield line(() => {
      const { dag, moment, stappen, voorbehouden } = einde(norm, start);
      return fields(dag, moment, ...stappen.map(stap), ...voorbehouden.map(voorbehoud));
    });
  }
}

function* cells(names, domain, at = 0, cell = {}) {
  if (at === names.length) return yield cell;
  for (const value of [null, ...domain(names[at])]) {
    yield* cells(names, domain, at + 1, { ...cell, [names[at]]: value });
  }
}

function* answers({ evaluate }, bundle, { tabel, regio, on, names }) {
  const { kamer, policy } = bundle.tabellen[tabel];
  for (const cell of cells(names, (name) => bundle.feiten[kamer][name].waarden)) {
    yield line(() => {
      const given = evaluate(tabel, cell, { on, regio });
      if (policy === "decide") return outcome(given);
      return fields(...Object.entries(given).flatMap(([result, een]) => [result, outcome(een)]));
    });
  }
}

answer(({ bundle: path, questions, whole }) => {
  const bundle = JSON.parse(readFileSync(path, "utf8"));
  const ready = evaluator(bundle);
  return questions.map((question) => {
    const lines = question.norm ? ends(ready, question) : answers(ready, bundle, question);
    if (whole) return [...lines];
    const hash = createHash("sha256");
    for (const text of lines) hash.update(`${text}\n`);
    return hash.digest("hex");
  });
});
