// What Mermaid has read in texts, as it will draw it: rows of a timeline, boxes and arrows; or the error.
import { JSDOM } from "jsdom";
import { answer } from "./talk.mjs";

process.env.TZ = "UTC"; // so that a clock time in a text comes back as it was written
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

const marks = ["active", "crit", "done", "milestone", "vert"];

const timeline = (db) => ({
  title: db.getDiagramTitle(),
  today: db.getTodayMarker(),
  rows: db.getTasks().map((task) => ({
    section: task.section,
    text: task.task.trim(),
    begin: task.startTime.toISOString(),
    end: task.endTime.toISOString(),
    marks: marks.filter((mark) => task[mark]),
  })),
});

const boxes = (db) => {
  const { nodes, edges } = db.getData();
  return {
    boxes: nodes.map((node) => ({
      name: node.id,
      text: node.label,
      lines: node.description ?? [],
      frame: node.parentId ?? null,
      classes: node.cssClasses ?? "",
    })),
    arrows: edges.map((edge) => [edge.start, edge.end, edge.label ?? ""]),
  };
};

answer(async (texts) => {
  const said = [];
  for (const text of texts) {
    try {
      const { diagramType } = await mermaid.parse(text);
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      said.push({ diagram: diagramType, ...(db.getTasks ? timeline(db) : boxes(db)) });
    } catch (error) {
      said.push({ error: String(error.message ?? error) });
    }
  }
  return said;
});
