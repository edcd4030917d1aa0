// A term: a norm and a start in; the end, its steps, its reservations and its sources out.
import { byId, capital, dayField, el, fill, inWords, listed, show, sourcesOf } from "./dom.mjs";

/** Why there is no end, in words. */
function refusal({ name, data }, norm, woorden) {
  if (name === "NotInForceError") {
    const other = data.in_force ? ` Toen gold ${data.in_force}.` : " Een versie die toen gold, is hier niet bekend.";
    return `${norm.code} gold op die dag niet (geldig: ${norm.geldig}).${other}`;
  }
  if (name === "QualitativeTermError") return `${capital(norm.zin)}.`;
  if (name === "HorizonError") return "Begin of einde valt buiten 1990 tot en met 2099: daarvoor is er geen antwoord.";
  return woorden.tijdstip;
}

export function terms(bundle, { einde }) {
  const { normen, woorden } = bundle;
  const { links, list } = sourcesOf(bundle.bronnen);
  const fields = Object.fromEntries(["norm", "tijd", "zone"].map((id) => [id, byId(id)]));
  const [search, count] = ["norm-zoek", "norm-aantal"].map(byId);
  const begin = dayField("begin");
  const [message, result, about] = ["termijn-melding", "termijn-uitslag", "norm-uitleg"].map(byId);

  /** The norms that have every word that is searched for, in their code, name or source; the one chosen stays so. */
  function narrow() {
    const wanted = search.value.toLowerCase().split(/\s+/);
    const [all, groups, was] = [Object.values(normen), new Map(), fields.norm.value];
    for (const { code, naam, bron } of all) {
      const source = bundle.bronnen[bron];
      const text = `${code} ${naam} ${source.naam} ${source.tekst}`.toLowerCase();
      if (!wanted.every((word) => text.includes(word))) continue;
      groups.set(source.naam, [...(groups.get(source.naam) ?? []), el("option", { value: code }, `${code} · ${naam}`)]);
    }
    const found = [...groups.values()].flat().length;
    const none = found ? "Kies een norm" : "Geen norm gevonden";
    show(fields.norm, el("option", { value: "" }, none),
      [...groups].map(([label, options]) => el("optgroup", { label }, options)));
    count.textContent = search.value.trim() ? `${found} van ${all.length} normen` : "";
    fields.norm.value = was;
    if (!fields.norm.value) fields.norm.value = "";
    return fields.norm.value === was;
  }
  narrow();

  function describe(norm) {
    byId("klok").hidden = !norm?.telwijze.klok;
    if (!norm) return show(about);
    const item = (label, ...text) => el("li", {}, `${label}: `, text);
    const apart = [norm.verlenging && "een verlenging", norm.opschorting && "opschorting"].filter(Boolean);
    show(
      about,
      norm.citaat && el("blockquote", {}, norm.citaat),
      el("ul", {},
        item("Termijn", norm.duur_tekst ?? norm.kwalitatief),
        el("li", {}, `${capital(norm.begint).replace(/\.’$/, "’")}.`),
        item("Telling", norm.telwijze_tekst),
        item("Bron", links([norm.bron]), `; ${woorden.lezing[norm.reading]}`),
        item("Geldig", norm.geldig),
        norm.toelichting ? item("Toelichting", norm.toelichting) : null,
        apart.length ? item("Hier niet geteld", listed(apart)) : null),
    );
  }
  function step(norm, { soort, dag, moment, over, van, bronnen }) {
    const template = woorden.stappen[soort][over.length > 1 ? 1 : 0];
    const text = fill(template, { duur: norm.duur_tekst, van, over: listed(over) });
    return el("li", { "data-soort": soort },
      el("time", { datetime: moment ?? dag }, inWords(moment ?? dag)), ` · ${text} · `, links(bronnen));
  }
  function reservation({ soort, tekst, dag, moment, bronnen }) {
    const when = moment ?? dag;
    const words = when ? inWords(when) : "";
    const template = woorden.voorbehouden[soort][(tekst ? "t" : "") + (when ? "d" : "")];
    const text = fill(template, { tekst, dag: words, dag_zonder: words.slice(words.indexOf(" ") + 1) });
    const cited = bronnen.length ? [" (", links(bronnen), ")"] : [];
    return el("li", { "data-soort": soort }, capital(text).replace(/\.$/, ""), cited, ".");
  }
  function answer(norm, start) {
    const { dag, moment, stappen, voorbehouden } = einde(norm.code, start);
    message.textContent = `${capital(fill(moment ? norm.klok : norm.zin, { dag: inWords(moment ?? dag) }))}.`;
    const keys = [...stappen, ...voorbehouden].flatMap(({ bronnen }) => bronnen);
    show(
      result,
      el("p", {}, `${norm.naam} (${norm.code}), geteld van ${inWords(start)}.`),
      el("h3", {}, "Stappen"), el("ol", { id: "stappen" }, stappen.map((een) => step(norm, een))),
      el("h3", {}, "Let op"),
      voorbehouden.length
        ? el("ul", { id: "voorbehouden" }, voorbehouden.map(reservation))
        : el("p", {}, "Bij deze telling horen geen voorbehouden."),
      el("h3", {}, "Bronnen"), list([norm.bron, ...keys]),
    );
  }
  const clear = () => { message.textContent = ""; show(result); }; // an answer belongs to what is filled in
  fields.norm.addEventListener("change", () => describe(normen[fields.norm.value]));
  for (const field of [...Object.values(fields), ...begin.parts]) field.addEventListener("input", clear);
  search.addEventListener("input", () => {
    if (narrow()) return;
    describe(null);
    clear();
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // to the list, not to an answer
    fields.norm.focus();
  });

  byId("termijn-formulier").addEventListener("submit", (event) => {
    event.preventDefault();
    clear();
    const norm = normen[fields.norm.value];
    const missing = [!norm && "een norm", !begin.value && "een bestaande eerste dag"].filter(Boolean);
    if (missing.length) {
      message.textContent = `Vul nog in: ${listed(missing)}.`;
      return (norm ? begin : fields.norm).focus();
    }
    const time = norm.telwijze.klok ? fields.tijd.value.trim() : "";
    const clock = time && `T${time.padStart(5, "0")}${fields.zone.value}`;
    try {
      answer(norm, begin.value + clock);
    } catch (error) {
      if (error.data === undefined) throw error;
      message.textContent = refusal(error, norm, woorden);
    }
  });
}
