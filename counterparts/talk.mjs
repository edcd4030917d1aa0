// How a counterpart is asked: one JSON value on standard input, one JSON value back on standard output.
import { readFileSync } from "node:fs";

export async function answer(give) {
  const asked = JSON.parse(readFileSync(0, "utf8"));
  process.stdout.write(JSON.stringify(await give(asked)));
}
