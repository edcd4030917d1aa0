// Making the page: elements, Dutch words and sources. Text is always set as text, never read as HTML.

export const byId = (id) => document.getElementById(id);
const kids = (given) => given.flat(9).filter((kid) => kid !== null && kid !== undefined);

export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...kids(children));
  return made;
}
export const show = (place, ...children) => place.replaceChildren(...kids(children));

export const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
export function listed(words, between = "en") {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} ${between} ${words.at(-1)}` : (words[0] ?? "");
}
const calendar = new Intl.DateTimeFormat("nl-NL", {
  weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
});
/** A day, or a moment on the clock in Amsterdam, in words. */
export function inWords(when) {
  const day = calendar.format(new Date(when.slice(0, 10)));
  return when.includes("T") ? `${day} ${when.slice(11, 16).replace(":", ".")} uur` : day;
}

/** A day in three fields; `value` is the day as a text, or null. Its words stand beside it: it is easily mistyped. */
export function dayField(id) {
  const parts = ["jaar", "maand", "dag"].map((part) => byId(`${id}-${part}`));
  const read = () => {
    const [year, ...rest] = parts.map((part) => part.value.trim());
    if (!/^\d{4}$/.test(year) || !rest.every((part) => /^\d{1,2}$/.test(part))) return null;
    const text = [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
    const time = Date.parse(`${text}T00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
  };
  const say = () => {
    const value = read();
    const none = parts.every((part) => part.value.trim()) && parts[0].value.trim().length === 4;
    byId(`${id}-woorden`).textContent = value ? inWords(value) : none ? "deze dag bestaat niet" : "";
  };
  for (const part of parts) part.addEventListener("input", say);
  return { parts, get value() { return read(); }, focus: () => parts[2].focus() };
}

/** How sources are shown: `links` as citations in a row, `list` in full with the text that was read. */
export function sourcesOf(bronnen) {
  const link = ({ url }, text) =>
    url ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text) : text;
  const links = (keys) => keys.flatMap((key, at) => [at ? "; " : null, link(bronnen[key], bronnen[key].tekst)]);
  const list = (keys) =>
    el("ul", {}, [...new Set(keys)].map((key) => {
      const { tekst, naam, toestand, vindplaats, url } = bronnen[key];
      const rest = [naam, toestand && `gelezen zoals die luidde op ${toestand}`, !url && vindplaats].filter(Boolean);
      return el("li", {}, link(bronnen[key], tekst), ` (${rest.join("; ")})`);
    }));
  return { links, list };
}
