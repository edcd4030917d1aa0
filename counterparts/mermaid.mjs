// What mermaid's own parser says of texts: per text its kind of diagram, or the error.
import { JSDOM } from "jsdom";
import { answer } from "./talk.mjs";

const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

answer(async (texts) => {
  const said = [];
  for (const text of texts) {
    try {
      said.push({ diagram: (await mermaid.parse(text)).diagramType });
    } catch (error) {
      said.push({ error: String(error.message ?? error) });
    }
  }
  return said;
});
