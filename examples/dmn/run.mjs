// A small DMN engine for decision tables with hit policy FIRST: the file, the id of a decision and cases on standard
// input as JSON; per case the outputs of the first rule that matches on standard output.
import { readFileSync } from "node:fs";
import { DmnModdle } from "dmn-moddle";
import { evaluate, unaryTest } from "feelin";

const { xml, decision, cases } = JSON.parse(readFileSync(0, "utf8"));
const { rootElement } = await new DmnModdle().fromXML(xml);
const { decisionLogic: table } = rootElement.drgElement.find((element) => element.id === decision);

const result = (facts) => {
  const inputs = table.input.map((input) => evaluate(input.inputExpression.text, facts).value);
  const matches = (entry, column) => unaryTest(entry.text, { "?": inputs[column] }).value === true;
  const rule = table.rule.find((one) => one.inputEntry.every(matches));
  return Object.fromEntries(table.output.map((output, at) => [output.name, evaluate(rule.outputEntry[at].text).value]));
};

process.stdout.write(JSON.stringify(cases.map(result)));
