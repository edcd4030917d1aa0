// What the shortest interview in JavaScript asks next, case by case; see test_bundle_interview.py.
import { readFileSync } from "node:fs";
import { evaluator } from "../examples/bundle/evaluator.mjs";
import { interviewer } from "../examples/bundle/interview.mjs";
import { answer } from "./talk.mjs";

answer(({ bundle: path, questions }) => {
  const bundle = JSON.parse(readFileSync(path, "utf8"));
  const interview = interviewer(bundle, evaluator(bundle));
  return questions.map(({ tabel, regio, on, cases }) =>
    cases.map((feiten) => {
      try {
        const { feit, verwacht, per_feit } = interview(tabel, feiten, { on, regio });
        return [feit, verwacht, Object.entries(per_feit)];
      } catch (error) {
        if (error.data === undefined) throw error;
        return error.name;
      }
    }),
  );
});
