// What dmn-moddle reads in DMN files, and what feelin makes of their tables: per file the warnings and the decisions; per
// decision its inputs, its rules with the outputs evaluated, and for every case the number of the first rule that matches.
// The cases of a decision are all combinations of the values given for its inputs, the last input changing fastest.
import { DmnModdle } from "dmn-moddle";
import { evaluate, unaryTest } from "feelin";
import { answer } from "./talk.mjs";

const text = (part) => part.text ?? "";

const value = (expression, context) => {
  const { value, warnings } = evaluate(expression, context);
  if (warnings.length) throw new Error(`${expression}: ${warnings.map((one) => one.message)}`);
  return value;
};

// Every cell is asked once for each value; a rule matches a case when all its cells take its values.
const firsts = (inputs, rules, values) => {
  const takes = rules.map((rule) =>
    rule.get("inputEntry").map((entry, column) =>
      values[column].map((one) => {
        const input = value(inputs[column].name, { [inputs[column].name]: one });
        return unaryTest(text(entry), { "?": input }).value === true;
      }),
    ),
  );
  let cases = [[]];
  for (const own of values) cases = cases.flatMap((one) => own.map((_, at) => [...one, at]));
  return cases.map((one) => takes.findIndex((cells) => cells.every((cell, column) => cell[one[column]])));
};

const decision = (element, grid) => {
  const table = element.decisionLogic;
  const rules = table.get("rule");
  const inputs = table.get("input").map((input) => ({
    name: text(input.inputExpression),
    type: input.inputExpression.typeRef,
    label: input.label,
    values: value(`[${text(input.inputValues)}]`, {}),
  }));
  return {
    name: element.name,
    question: element.question,
    policy: table.hitPolicy,
    inputs,
    rules: rules.map((rule) => ({
      outputs: Object.fromEntries(
        table.get("output").map((output, at) => [output.name, value(text(rule.outputEntry[at]), {})]),
      ),
      notes: Object.fromEntries(
        table.get("annotation").map((annotation, at) => [annotation.name, text(rule.annotationEntry[at])]),
      ),
    })),
    firsts: grid && firsts(inputs, rules, inputs.map((input) => grid[input.name])),
  };
};

answer(async (files) => {
  const moddle = new DmnModdle();
  const read = [];
  for (const { xml, grids } of files) {
    const { rootElement, warnings } = await moddle.fromXML(xml);
    const decisions = rootElement.get("drgElement").filter((one) => one.$type === "dmn:Decision");
    read.push({
      warnings: warnings.map((one) => one.message),
      decisions: Object.fromEntries(decisions.map((one) => [one.id, decision(one, grids[one.id])])),
    });
  }
  return read;
});
