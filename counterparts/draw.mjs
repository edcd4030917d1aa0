// Pictures as mermaid draws them in a real browser, from texts; see pictures.py. Nothing elsewhere can be reached.
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { answer } from "./talk.mjs";

const library = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");
// Plain labels: an image of a page shows no piece of HTML in a drawing.
const SETTINGS = { startOnLoad: false, fontFamily: "Arial, sans-serif", htmlLabels: false, handDrawnSeed: 1 };

answer(async ({ executable, texts }) => {
  const args = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND"];
  const browser = await chromium.launch({ executablePath: executable, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    await page.setContent("<!doctype html><html lang='nl'><body></body></html>");
    await page.addScriptTag({ path: library });
    return await page.evaluate(async ([settings, given]) => {
      globalThis.mermaid.initialize(settings);
      const drawn = {};
      for (const [name, text] of Object.entries(given)) {
        drawn[name] = (await globalThis.mermaid.render(`beeld-${name}`, text)).svg;
      }
      return drawn;
    }, [SETTINGS, texts]);
  } finally {
    await browser.close();
  }
});
