// Questions until the decisions that were chosen are certain: the next one by the shortest interview of each in turn.
import { byId, capital, dayField, el, inWords, listed, show, sourcesOf } from "./dom.mjs";

const WIE = {
  oordeel: "Een professional beoordeelt dit.",
  dossier: "Het dossier laat dit zien.",
  register: "De regio of een partner kan dit zeggen.",
};
export function questions(bundle, { evaluate, stated }, interview) {
  const { tabellen, woorden, feiten: { beslissingen: rooms } } = bundle;
  const { links } = sourcesOf(bundle.bronnen);
  const [regio, form, dag] = [byId("regio"), byId("regie-formulier"), dayField("op")];
  const [message, asking, result] = ["regie-melding", "vraag", "regie-uitslag"].map(byId);
  const [answers, skipped] = [new Map(), new Set()];
  let started = false;

  regio.append(...Object.entries(bundle.regios).map(([value, { naam }]) => el("option", { value }, naam)));
  byId("beslissingen").append(...Object.entries(tabellen).map(([naam, { vraag, standaard }]) =>
    el("div", { class: "choice" },
      el("input", { type: "checkbox", id: `wat-${naam}`, value: naam, checked: standaard }),
      el("label", { for: `wat-${naam}` }, vraag))));
  const chosen = () => Object.keys(tabellen).filter((naam) => byId(`wat-${naam}`).checked);
  const remark = ({ tekst, bronnen }) =>
    [`Let op: ${tekst.replace(/\.$/, "")}`, bronnen.length ? [" (", links(bronnen), ")"] : [], "."];
  const value = (feit, waarde) => woorden.waarden[feit][String(waarde)];
  const said = (feit, waarde) => `${woorden.feiten[feit]}: ${value(feit, waarde)}`;

  /** Which fact to ask for which decision; those that were skipped are left out. */
  function next(feiten, place, outcomes) {
    for (const [tabel, { possible }] of outcomes) {
      if (possible.length === 1) continue;
      const found = Object.entries(interview(tabel, feiten, place).per_feit).filter(([feit]) => !skipped.has(feit));
      if (found.length) {
        const [feit, verwacht] = found.reduce((a, b) => (b[1] < a[1] ? b : a));
        return { tabel, feit, verwacht };
      }
    }
    return null;
  }
  function contradicts(feiten) {
    try { stated("beslissingen", feiten); return false; } catch { return true; }
  }
  function row(rij, tabel) {
    const when = Object.entries(rij.when).map(([feit, een]) => `${woorden.feiten[feit]} (${value(feit, een)})`);
    return el("div", { class: "row", "data-code": rij.code },
      el("p", {}, el("strong", {}, rij.code), ` · ${capital(woorden.uitkomsten[tabel][rij.then])} · `,
        links(rij.bronnen)),
      el("p", { class: "soft" }, when.length ? `Geldt bij: ${listed(when)}.` : "Geldt als geen andere regel past."),
      rij.let_op.length ? el("ul", {}, rij.let_op.map((een) => el("li", {}, remark(een)))) : null);
  }
  function decision(tabel, { possible, rules }, place) {
    const rows = tabellen[tabel].rijen[place.regio].filter(({ code, since, until }) =>
      rules.includes(code) && (!since || since <= place.on) && (!until || place.on < until));
    const named = Object.entries(woorden.uitkomsten[tabel]);
    const words = named.filter(([een]) => possible.includes(een)).map(([, een]) => een);
    const sure = possible.length === 1;
    const many = rows.length > 1;
    const alike = named.map(([een, word]) => [word, rows.filter(({ then }) => then === een)]);
    const fold = ([word, same]) => el("details", {},
      el("summary", {}, `${capital(word)}: ${same.map(({ code }) => code).join(", ")}`), same.map((een) => row(een, tabel)));
    const shown = many ? alike.filter(([, same]) => same.length).map(fold) : rows.map((een) => row(een, tabel));
    return el("section", { "data-tabel": tabel, "aria-labelledby": `uit-${tabel}` },
      el("h3", { id: `uit-${tabel}` }, `${woorden.beslissingen[tabel]}: ${sure ? words[0] : "nog niet te zeggen"}`),
      sure ? null : el("p", {}, `Mogelijk: ${listed(words, "of")}.`),
      sure ? el("p", {}, many ? "Een van deze regels beslist; zij antwoorden gelijk:" : "Deze regel beslist:") : null,
      sure ? shown : el("details", {}, el("summary", {}, `Regels die nog meespelen (${rows.length})`), shown));
  }
  function question({ tabel, feit, verwacht }, feiten, draw) {
    const { tekst, wie, waarden, bronnen } = rooms[feit];
    const left = Math.max(1, Math.round(verwacht)); // this one included
    const error = el("p", { class: "error", id: "keuze-fout", role: "alert" });
    const options = waarden.map((waarde, at) => {
      const off = contradicts({ ...feiten, [feit]: waarde });
      const id = `keuze-${at}`;
      return el("div", { class: "choice" },
        el("input", { type: "radio", name: "keuze", id, value: at, disabled: off, "aria-describedby": "keuze-fout" }),
        el("label", { for: id }, value(feit, waarde), off ? " (spreekt eerdere antwoorden tegen)" : null));
    });
    const made = el("form", { autocomplete: "off", novalidate: true, "data-feit": feit, "data-tabel": tabel },
      el("fieldset", { class: "question" },
        el("legend", {}, tekst),
        el("p", { class: "soft" }, `${WIE[wie]} Bron: `, links(bronnen), "."),
        options, error),
      el("p", {}, el("button", { type: "submit" }, "Volgende"), " ",
        el("button", { type: "button", onclick: () => { skipped.add(feit); draw(true); } }, "Weet ik niet")),
      el("p", { class: "soft" }, `Deze vraag is voor: ${woorden.beslissingen[tabel]}. `,
        `Nog ongeveer ${left} ${left > 1 ? "vragen" : "vraag"}.`));
    made.addEventListener("submit", (event) => {
      event.preventDefault();
      const picked = made.querySelector("input:checked");
      if (!picked) {
        error.textContent = "Kies een antwoord, of ‘Weet ik niet’.";
        return made.querySelector("input:enabled").focus();
      }
      answers.set(feit, waarden[picked.value]);
      draw(true);
    });
    return made;
  }
  function given(feiten, draw) {
    const again = (feit, text, drop) => el("li", { "data-feit": feit },
      rooms[feit].tekst, " ", el("strong", {}, text), " ",
      el("button", { type: "button", class: "small", "aria-label": `Wijzig: ${woorden.feiten[feit]}`,
        onclick: () => { drop(); draw(true); } }, "Wijzig"));
    const own = [...answers].map(([feit, een]) => again(feit, value(feit, een), () => answers.delete(feit)));
    const unknown = [...skipped].map((feit) => again(feit, "weet ik niet", () => skipped.delete(feit)));
    const all = Object.entries(stated("beslissingen", feiten)).filter(([feit]) => !answers.has(feit));
    const follows = all.map((een) => said(...een)).join("; ");
    if (!own.length && !unknown.length) return null;
    return el("section", { "aria-labelledby": "gegeven" },
      el("h3", { id: "gegeven" }, "Uw antwoorden"), el("ul", {}, own, unknown),
      follows ? el("p", { class: "soft" }, `Daaruit volgt: ${follows}.`) : null);
  }
  function draw(focus) {
    if (!started) return;
    const place = { regio: regio.value, on: dag.value };
    const tables = chosen();
    const wanted = [[place.regio, "een regio"], [place.on, "een bestaande dag"], [tables.length, "wat u wilt weten"]];
    const missing = wanted.filter(([there]) => !there).map(([, what]) => what);
    if (missing.length) return stop(`Vul nog in: ${listed(missing)}.`);
    const feiten = Object.fromEntries(answers);
    let outcomes;
    try {
      outcomes = tables.map((tabel) => [tabel, evaluate(tabel, feiten, place)]);
    } catch (error) {
      if (error.data === undefined) throw error;
      const outside = error.name === "HorizonError";
      return stop(outside ? "Kies een dag van 1990 tot en met 2099." : "Deze antwoorden spreken elkaar tegen.");
    }
    const ask = next(feiten, place, outcomes);
    const sure = outcomes.filter(([, { possible }]) => possible.length === 1).length;
    const open = ask || sure === outcomes.length ? "" : " De rest hangt af van wat u niet weet.";
    message.textContent = `${sure} van ${outcomes.length} zeker op ${inWords(place.on)}.${open}`;
    show(asking, ask ? question(ask, feiten, draw) : null);
    const region = bundle.regios[place.regio].let_op.findLast(({ vanaf }) => !vanaf || vanaf <= place.on);
    show(result,
      region.regels.map((een) => el("p", { class: "note", "data-regio": true }, remark(een))),
      outcomes.map(([tabel, outcome]) => decision(tabel, outcome, place)),
      given(feiten, draw));
    if (focus) (asking.querySelector("input:enabled") ?? message).focus();
  }
  function stop(text) {
    message.textContent = text;
    show(asking);
    show(result);
  }
  message.tabIndex = -1;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    started = true;
    draw(true);
  });
  form.addEventListener("change", () => draw(false));
}
