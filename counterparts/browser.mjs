// The documentation in a real browser: what every page does and how accessible it is, and the interactive page as it is
// used; see test_browser.py. Nothing but this machine can be reached, and whoever tries is reported.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { answer } from "./talk.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".png": "image/png", ".json": "application/json", ".woff2": "font/woff2",
};
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1200, height: 900 };

function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url, "http://local").pathname)));
    if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
    createReadStream(path).pipe(response);
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

/** A page in a context of its own; `faults` is what went wrong in it, and every request for something elsewhere. */
async function visit(browser, options = {}) {
  const context = await browser.newContext({ locale: "nl-NL", viewport: WIDE, ...options });
  const faults = [];
  await context.route("**/*", (route) => {
    const { protocol, hostname } = new URL(route.request().url());
    if (hostname === "127.0.0.1" || protocol === "file:") return route.continue();
    faults.push(`outside: ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
  page.on("response", (given) => given.status() >= 400 && faults.push(`${given.status()}: ${given.url()}`));
  return { context, page, faults };
}

/** What axe finds that is serious or critical; `rules` are those to try, without it all. */
async function findings(page, rules = null) {
  await page.evaluate(axe);
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  const { violations } = await page.evaluate((given) => globalThis.axe.run(given), options);
  return violations
    .filter(({ impact }) => ["serious", "critical"].includes(impact))
    .map(({ id, nodes }) => [id, nodes.length, ...nodes.slice(0, 3).map(({ target }) => target.join(" "))]);
}

/** Every page, light and dark: its faults, its findings, and how far it is wider than a phone; with pictures. */
async function pages(browser, base, { paths, screenshots }) {
  const seen = Object.fromEntries(paths.map((path) => [path, { faults: [], findings: [], wider: 0 }]));
  for (const colorScheme of ["light", "dark"]) {
    const { context, page, faults } = await visit(browser, { colorScheme });
    for (const path of paths) {
      await page.setViewportSize(WIDE);
      await page.goto(base + path, { waitUntil: "load" });
      const name = path.replace(/\.html$/, "").replaceAll("/", "-");
      await page.screenshot({ path: join(screenshots, `${name}-${colorScheme}-1200.png`) });
      seen[path].findings.push(...(await findings(page, colorScheme === "dark" ? ["color-contrast"] : null)));
      await page.setViewportSize(PHONE);
      await page.screenshot({ path: join(screenshots, `${name}-${colorScheme}-phone.png`) });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      seen[path].wider = Math.max(seen[path].wider, wider);
      seen[path].faults.push(...faults.splice(0));
    }
    await context.close();
  }
  return seen;
}

const text = (page, selector) => page.locator(selector).innerText();

/** In the page: what it answers to norms and starts. */
function ends(asked) {
  const field = (id, value) => {
    const one = document.getElementById(id);
    one.value = value;
    one.dispatchEvent(new Event("input", { bubbles: true }));
    one.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const all = (selector) => [...document.querySelectorAll(`#termijn-uitslag ${selector}`)];
  const lines = (selector) => all(selector).map((li) => li.textContent);
  return asked.map(([norm, start]) => {
    field("norm", norm);
    const [, day, time, zone] = /^([\d-]+)(?:T(\d\d:\d\d)(.*))?$/.exec(start);
    const [year, month, date] = day.split("-");
    for (const [part, value] of [["jaar", year], ["maand", month], ["dag", date]]) field(`begin-${part}`, value);
    field("tijd", time ?? "");
    field("zone", zone ?? "");
    document.getElementById("termijn-formulier").requestSubmit();
    const days = all("#stappen time").map((een) => een.dateTime);
    const sources = all("> ul:last-child a").map((een) => een.getAttribute("href"));
    const said = document.getElementById("termijn-melding").textContent;
    return { said, days, steps: lines("#stappen li"), remarks: lines("#voorbehouden li"), sources };
  });
}

/** In the page: a path of answers, each the place of a value, or null for "I do not know"; what stands there then. */
function walk({ regio, on, tabellen, answers }) {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const texts = (selector, from = document) => [...from.querySelectorAll(selector)].map((een) => een.textContent);
  document.getElementById("regio").value = regio;
  const day = on.split("-");
  for (const [at, part] of ["jaar", "maand", "dag"].entries()) document.getElementById(`op-${part}`).value = day[at];
  for (const box of all("#beslissingen input")) box.checked = tabellen.includes(box.value);
  for (let left; (left = all("#regie-uitslag li[data-feit] button")).length; ) left[0].click();
  document.getElementById("regie-formulier").requestSubmit();
  const state = () => ({
    message: document.getElementById("regie-melding").textContent,
    fact: document.querySelector("#vraag form")?.dataset.feit ?? null,
    options: all("#vraag .choice").map((een) => [een.textContent, !een.querySelector("input").disabled]),
    legend: document.querySelector("#vraag legend")?.textContent ?? null,
    left: document.querySelector("#vraag form > p:last-child")?.textContent ?? null,
    region: texts("[data-regio]"),
    decisions: all("section[data-tabel]").map((een) => ({
      name: een.dataset.tabel,
      head: een.querySelector("h3").textContent,
      possible: texts(":scope > p", een)[0],
      folded: texts("details > summary", een).filter((_, at, all) => at > 0 || all.length === 0 || !/^Regels die nog/.test(all[0])),
      rows: [...een.querySelectorAll(".row")].map((row) => [row.querySelector("p").textContent, ...texts("li", row)]),
    })),
    links: all("#regie-uitslag .row p a").map((een) => een.getAttribute("href")),
  });
  return [state(), ...answers.map((place) => {
    const choice = place === null ? null : all("#vraag input")[place];
    if (place === null) document.querySelector("#vraag button[type=button]")?.click();
    else if (choice) { // else another question stands there than was meant, and what follows shows it
      choice.checked = true;
      choice.form.requestSubmit();
    }
    return state();
  })];
}

async function use(browser, base, { path, terms, wrong, walks }) {
  const { context, page, faults } = await visit(browser);
  await page.goto(base + path);
  const empty = await page.evaluate(() => ["termijn", "regie"].map((name) => {
    document.getElementById(`${name}-formulier`).requestSubmit();
    return document.getElementById(`${name}-melding`).textContent;
  }));
  const said = { empty, ends: await page.evaluate(ends, terms), wrong: await page.evaluate(ends, wrong), walks: [] };
  for (const one of walks) said.walks.push(await page.evaluate(walk, one));
  await context.close();
  return { ...said, faults };
}

/** The page by keyboard alone, opened as a file without a network: a term, then questions until nothing is asked. */
async function keyboard(browser, _base, { file, norm, day, regio, answers, screenshots }) {
  const { context, page, faults } = await visit(browser, { colorScheme: "light" });
  await context.setOffline(true);
  await page.goto(pathToFileURL(file).href);
  const press = (key) => page.keyboard.press(key);
  const here = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
  const unseen = []; // what has the focus and does not show it
  async function tabTo(target) {
    for (let times = 0; times < 80; times++) {
      await press("Tab");
      const seen = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
      if (seen === "none") unseen.push(await here());
      if ((await here()) === target) return;
    }
    throw new Error(`no way to ${target} by keyboard`);
  }
  const typeDay = async (id) => {
    for (const [at, part] of ["dag", "maand", "jaar"].entries()) {
      await tabTo(`${id}-${part}`);
      await page.keyboard.type(day[at]);
    }
  };
  await tabTo("Naar de inhoud");
  await press("Enter"); // past the links at the top
  const codes = () => page.locator("#norm option:not([value=''])").evaluateAll((all) => all.map((een) => een.value));
  const look = async (words) => {
    await page.locator("#norm-zoek").fill(words);
    return [await text(page, "#norm-aantal"), await page.locator("#norm option").first().textContent()];
  };
  await tabTo("norm-zoek");
  await page.keyboard.type("oordeel na uwmo");
  const search = { found: await codes(), said: await text(page, "#norm-aantal") };
  search.live = await page.locator("#norm-aantal").evaluate((een) => een.getAttribute("role") ?? (een.tagName === "OUTPUT" && "status"));
  await page.locator("#norm").selectOption(norm);
  search.lost = [await page.locator("#norm").inputValue()];
  const [said, first] = await look("bestaat niet");
  search.none = [said.slice(0, 5).trim(), first];
  search.lost.push(await page.locator("#norm").inputValue(), await text(page, "#norm-uitleg"));
  await look("");
  search.all = (await codes()).length;
  await page.locator("#norm-zoek").focus();
  await press("Enter");
  search.after = await here();
  const boxes = await page.locator("#beslissingen .choice").evaluateAll((all) => all.map((een) => {
    const box = een.querySelector("input").getBoundingClientRect();
    const label = een.querySelector("label");
    const line = parseFloat(getComputedStyle(label).lineHeight);
    return box.top + box.height / 2 - (label.getBoundingClientRect().top + line / 2);
  }));
  await page.keyboard.type(norm);
  await typeDay("begin");
  await tabTo("Reken na");
  await press("Space");
  const term = {
    norm: await page.locator("#norm").inputValue(),
    said: await text(page, "#termijn-melding"),
    steps: await page.locator("#stappen li").allInnerTexts(),
    live: await page.locator("#termijn-melding").getAttribute("role"),
  };
  await tabTo("regio");
  await page.keyboard.type(regio);
  await typeDay("op");
  await tabTo("Begin met vragen");
  await press("Enter");
  const asked = [];
  while (await page.locator("#vraag form").count()) {
    const fact = await page.locator("#vraag form").getAttribute("data-feit");
    asked.push(fact);
    if (!(await here()).startsWith("keuze-")) throw new Error(`the focus is on ${await here()}, not on the question`);
    await press("Space");
    for (let down = 0; down < (answers[fact] ?? 0); down++) await press("ArrowDown");
    await press("Enter");
  }
  const heads = await page.locator("section[data-tabel] h3").allInnerTexts();
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.href]);
  const after = { focus: await here(), findings: await findings(page), faults: [...faults], unseen };
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const [name, viewport] of [["1200", WIDE], ["phone", PHONE]]) {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: join(screenshots, `used-${colorScheme}-${name}.png`), fullPage: true });
    }
    after.findings.push(...(await findings(page)));
  }
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.setViewportSize(WIDE);
  await page.screenshot({ path: join(screenshots, "used-print.png"), fullPage: true });
  await context.close();
  return { term, asked, heads, kept, search, boxes, ...after };
}

/** What the page is refused when something in it tries to reach out. */
async function shut(browser, base, { path }) {
  const { context, page } = await visit(browser);
  await page.goto(base + path);
  const refused = await page.evaluate(async (own) => {
    const seen = [];
    addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
    await fetch(own).catch(() => null);
    navigator.sendBeacon(own, "x");
    document.body.append(Object.assign(document.createElement("img"), { src: `${own}?img` }));
    document.body.append(Object.assign(document.createElement("script"), { src: `${own}?js` }));
    document.body.append(Object.assign(document.createElement("script"), { textContent: "globalThis.ran = true" }));
    document.body.append(Object.assign(document.createElement("iframe"), { src: `${own}?frame` }));
    const form = document.body.appendChild(Object.assign(document.createElement("form"), { action: own }));
    form.submit();
    await new Promise((done) => setTimeout(done, 500));
    return { seen: [...new Set(seen)].sort(), ran: globalThis.ran ?? false };
  }, `${base}index.html`);
  await context.close();
  return refused;
}

answer(async ({ what, folder, executable, ...asked }) => {
  const server = await serve(folder);
  const args = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];
  const browser = await chromium.launch({ executablePath: executable, args });
  try {
    const base = `http://127.0.0.1:${server.address().port}/`;
    return await { pages, use, keyboard, shut }[what](browser, base, asked);
  } finally {
    await browser.close();
    server.close();
  }
});
