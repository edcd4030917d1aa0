// Answers from a bundle of huiselijkgeweld: the end of a term in cited steps, and decisions that know what is missing.
// One ES module without dependencies, for Node and for a browser. A day is a text (2026-04-02); a moment is a text on
// the clock of Amsterdam (2026-03-27T20:00), with an offset (+01:00 or Z) where that clock shows the time twice.
// Extensions, suspensions and an end that was decided are not counted here: for those, ask the library itself.

const DAY = 86_400; // inside, a day is a number of days since 1970, and a moment a number of seconds
const WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const weekday = (day) => (day + 3) % 7; // 1 January 1970 was a Thursday
const secondsOf = (text) => Date.parse(text) / 1000;
const iso = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 19);
const dayText = (day) => iso(day * DAY).slice(0, 10);
const dayOfMonth = (day) => new Date(day * DAY * 1000).getUTCDate();
const unique = (values) => [...new Set(values)];
/** No answer, and why: `name` is that of the error in the library, `data` holds what that error names. */
function refuse(name, message, data = {}) {
  throw Object.assign(new Error(message), { name, data });
}
const look = (table, key, kind) =>
  Object.hasOwn(table, key) ? table[key] : refuse("UnknownCodeError", `unknown ${kind} '${key}'`);

function readDay(text) {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? secondsOf(text) / DAY : NaN;
  return dayText(day || 0) === text ? day : refuse("InvalidValueError", `'${text}' is not a day`);
}
function monthsLater(day, months) {
  const [year, month] = dayText(day).split("-").map(Number);
  const first = (later) => Date.UTC(year, month - 1 + later) / 1000 / DAY;
  return Math.min(first(months) + dayOfMonth(day) - 1, first(months + 1) - 1);
}

/** The first row that matches, for every way to fill in what is open: the answers, facts and rows that remain. */
function settle(rows, order, domain) {
  const names = order.filter((name) => rows.some(({ when }) => Object.hasOwn(when, name)));
  const lastAsked = rows.map(({ when }) => names.findLastIndex((name) => Object.hasOwn(when, name)));
  const [reached, missing, numbers, solved] = [new Set(), new Set(), new Map(), new Map()];
  const number = (key) => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1;
  // The rows that are left when the facts before `at` are known get a number: two have the same one if and only if they
  // give the same answer every way. So a fact whose values lead to two numbers makes a difference, and no other does.
  function solve(left, at) {
    const sure = left.findIndex((row) => lastAsked[row] < at);
    if (sure === 0) return reached.add(left[0]) && number(`then ${rows[left[0]].then}`);
    const state = `${at}: ${left}`;
    if (!solved.has(state)) {
      const rest = (value) => left.filter((row) => (rows[row].when[names[at]] ?? value) === value);
      const ways = domain(names[at]).map((value) => solve(rest(value), at + 1));
      const differ = ways.some((way) => way !== ways[0]);
      if (differ) missing.add(names[at]);
      solved.set(state, differ ? number(`${at}: ${ways}`) : ways[0]);
    }
    return solved.get(state);
  }
  solve([...rows.keys()], 0);
  const inPlay = rows.filter((_, row) => reached.has(row));
  const possible = unique(inPlay.map((row) => row.then)).sort();
  return { possible, missing: names.filter((name) => missing.has(name)), rules: inPlay.map((row) => row.code) };
}

export function evaluator({ versie, dagen, normen, tabellen, feiten: rooms }) {
  if (versie !== 1) refuse("InvalidValueError", `version ${versie} of a bundle is not known`);
  const bounds = [dagen.eerste, dagen.laatste, dagen.besluiten_vanaf, dagen.besluiten_tot];
  const [first, last, decreesFrom, decreesUntil] = bounds.map(readDay);
  const holidays = new Map(dagen.feestdagen.map((een) => [readDay(een.dag), een]));
  const reported = [...holidays].filter(([, een]) => een.reading === "reported");
  const changes = dagen.klokwissels.map(({ vanaf, offset }) => [secondsOf(vanaf), offset]);
  const offsets = unique(changes.map(([, offset]) => offset)).sort((a, b) => b - a); // summer time first
  const inForce = ({ since, until }, on) => (!since || since <= on) && (!until || on < until); // days as texts
  const within = (day) => (first <= day && day <= last ? day : refuse("HorizonError", `not in ${bounds.slice(0, 2)}`));
  const counts = (day, werkdag) => weekday(day) < 5 && !dagen.niet[werkdag].includes(holidays.get(day)?.lid);
  function nth(day, n, werkdag) { // the n-th day after a day that counts; before it where n is below zero
    const way = Math.sign(n);
    for (let left = n; left && first - 1 <= day && day <= last; left -= counts(day, werkdag) ? way : 0) day += way;
    return day;
  }
  // The clock in Amsterdam: `wall` is what it shows at a moment, `shown` are the moments at which it shows a time.
  const offsetAt = (moment) => changes.findLast(([from]) => from <= moment)?.[1] ?? offsets.at(-1);
  const wall = (moment) => moment + offsetAt(moment);
  const shown = (time) => offsets.map((offset) => time - offset).filter((moment) => wall(moment) === time);
  const clockText = (moment) => `${iso(wall(moment))}+${iso(offsetAt(moment)).slice(11, 16)}`;
  const undated = { dag: null, moment: null };
  const dated = ({ day, moment }) => ({ dag: dayText(day), moment: moment && clockText(moment) });
  function readMoment(text) {
    const [, day, clock, offset] = /^(.{10})(T\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
    const time = readDay(day) * DAY + secondsOf(`1970-01-01${clock}Z`);
    const found = offset ? [secondsOf(text)] : shown(time);
    return found.length === 1 ? found[0] : refuse("InvalidValueError", `${text} is there ${found.length} times`);
  }
  function count(start, { aantal, eenheid, vooraf, werkdag }) {
    if (eenheid === "maanden") return monthsLater(start, aantal);
    if (eenheid === "werkdagen") return nth(start + vooraf, aantal, werkdag);
    if (eenheid === "kalenderweken") return start + 6 - weekday(start) + 7 * aantal;
    return start + vooraf + (eenheid === "uren" ? Math.floor(aantal / 24) : aantal);
  }
  function later(moment, telling) { // a time that the clock skips is an hour later, of two it is the first
    if (telling.eenheid === "uren") return moment + telling.aantal * 3600;
    const day = Math.floor(wall(moment) / DAY);
    const time = wall(moment) + (count(day, telling) - day) * DAY;
    return shown(time)[0] ?? time - offsets.at(-1);
  }
  /** What a count passes: per step its kind, the day that it leads to and the moment; the last one is the end. */
  function points({ day: start, moment }, telling) {
    const { eenheid, verlegt, kort, meldt, werkdag } = telling;
    const end = moment && later(moment, telling);
    const raw = within(end ? Math.floor(wall(end) / DAY) : count(start, telling));
    const found = [{ soort: "termijn", day: raw, moment: end }];
    const add = (soort, day) => found.push({ soort, day: within(day), moment: null });
    if (end) return found;
    if (eenheid === "maanden" && dayOfMonth(raw) !== dayOfMonth(start)) add("laatste_dag_van_de_maand", raw);
    const next = verlegt ? nth(raw - 1, 1, werkdag) : raw;
    const second = verlegt && !kort ? nth(start, 2, werkdag) : next; // two days that count must fall in the term
    if (next !== raw) add("eerstvolgende_werkdag", next);
    if (second > next) add("twee_werkdagen", second);
    if (meldt && !counts(raw, werkdag)) add("niet_verlegd", raw);
    return found;
  }
  const read = (start, telling) => { // the end by another reading; null where it lies outside the tables
    try { return points(start, telling).at(-1); } catch { return null; }
  };
  function step({ bron, duur, gronden, telling, telwoord }, start, point, before) {
    const { soort, day } = point;
    const plain = { ...dated(point), soort, bronnen: gronden[soort], duur: null, van: null, over: [] };
    if (soort === "laatste_dag_van_de_maand") return { ...plain, over: [String(dayOfMonth(start.day))] };
    if (soort === "termijn") {
      const van = start.moment ? iso(wall(start.moment)).slice(0, 16).replace("T", " ") : dayText(start.day);
      return { ...plain, bronnen: [bron], duur, van, over: [telwoord] };
    }
    const passed = [];
    for (let one = soort === "twee_werkdagen" ? start.day + 1 : before; one <= day; one++)
      if (!counts(one, telling.werkdag)) passed.push(holidays.get(one) ?? { naam: WEEKDAYS[weekday(one)] });
    const decrees = passed.filter(({ lid }) => lid === "3").map((een) => een.bron);
    return { ...plain, bronnen: unique([...plain.bronnen, ...decrees]), over: passed.map((een) => een.naam) };
  }
  function* reservations({ telling, telwijze, gronden, lezingen, vaste_voorbehouden: fixed }, start, end) {
    const say = (soort, rest) => ({ soort, tekst: "", bronnen: gronden[soort] ?? [], ...undated, ...rest });
    yield* fixed.findLast(({ vanaf }) => !vanaf || vanaf <= dayText(start.day)).voorbehouden;
    for (const { tekst, bronnen, telling: other } of lezingen) {
      const found = read(start, other);
      const same = found?.day === end.day && found.moment === end.moment;
      if (!same) yield say("andere_lezing", { tekst, bronnen, ...(found && dated(found)) });
    }
    if (telwijze.klok && !start.moment) yield say("moment_onbekend");
    if (end.moment && telling.eenheid !== "uren") {
      const second = shown(wall(end.moment))[1];
      const skipped = wall(end.moment) % DAY !== wall(start.moment) % DAY;
      if (second || skipped) yield say("klokwissel", second && dated({ ...end, moment: second }));
    }
    if (telling.besluiten) {
      const [from, until] = [telling.besluiten === "start" ? start.day : end.day, end.day].sort((a, b) => a - b);
      if (from < decreesFrom || until >= decreesUntil) yield say("besluit_onbekend");
      const seen = reported.filter(([day]) => start.day < day && day <= end.day).map(([, { bron }]) => bron);
      const { day } = seen.length ? read(start, { ...telling, werkdag: "zonder_besluitdagen" }) : end;
      if (day !== end.day) yield say("besluit_tweede_hand", { bronnen: unique(seen), dag: dayText(day) });
    }
    const safe = telwijze.terug && !counts(end.day, "atw") ? nth(end.day, -1, "atw") : end.day;
    if (safe !== end.day) yield say("teruggerekend", { dag: safe < first ? null : dayText(safe) });
  }

  /** The end of a term that starts on a day or at a moment: its `dag`, `moment`, `stappen` and `voorbehouden`. */
  function einde(code, begin) {
    const norm = look(normen, code, "norm");
    const moment = norm.telwijze.klok && /T/.test(begin) ? readMoment(begin) : null;
    const start = { day: moment === null ? readDay(begin) : Math.floor(wall(moment) / DAY), moment };
    const isVersion = (een) => een.familie === norm.familie && inForce(een, dayText(start.day));
    if (!isVersion(norm)) {
      const version = Object.values(normen).find(isVersion);
      refuse("NotInForceError", `${code} is not in force then`, { in_force: version?.code ?? null });
    }
    if (!norm.duur) refuse("QualitativeTermError", `${code} has no number`, { words: norm.kwalitatief });
    const passed = within(start.day) && points(start, norm.telling);
    const stappen = passed.map((point, at) => step(norm, start, point, passed[at - 1]?.day));
    return { ...dated(passed.at(-1)), stappen, voorbehouden: [...reservations(norm, start, passed.at(-1))] };
  }
  /** The facts that are stated, with what they say about others. */
  function stated(kamer, feiten) {
    const all = Object.fromEntries(Object.entries(feiten).filter(([, waarde]) => (waarde ?? null) !== null));
    for (const [feit, waarde] of Object.entries(all)) {
      const { waarden, gevolgen } = look(rooms[kamer], feit, "fact");
      if (!waarden.includes(waarde)) refuse("InvalidValueError", `${feit} is one of ${waarden}`);
      for (const [ander, dan] of Object.entries(gevolgen[waarde] ?? {}))
        all[ander] = (feiten[ander] ?? dan) === dan ? dan : refuse("InvalidDossierError", `${feit}, yet ${ander}`);
    }
    return all;
  }
  /** The answer of a table on a day: `possible`, `missing` and `rules`; those per result where each is by itself. */
  function evaluate(tabel, feiten, { on, regio = "landelijk" } = {}) {
    const { policy, kamer, rijen } = look(tabellen, tabel, "table");
    const [all, known] = [look(rijen, regio, "place"), stated(kamer, feiten)];
    const rows = within(readDay(on)) && all.filter((rij) => inForce(rij, on));
    const fits = ({ when }) => Object.keys(when).every((name) => (known[name] ?? when[name]) === when[name]);
    const names = unique(rows.flatMap(({ when }) => Object.keys(when))).filter((name) => !(name in known));
    const domain = (name) => rooms[kamer][name].waarden;
    const apart = (result) => {
      const own = rows.filter((rij) => rij.then === result && fits(rij));
      const found = settle([...own.map((rij) => ({ ...rij, then: true })), { when: {}, then: false }], names, domain);
      return [result, { ...found, rules: own.map((rij) => rij.code) }];
    };
    if (policy === "decide") return settle(rows.filter(fits), names, domain);
    return Object.fromEntries(unique(all.map((rij) => rij.then)).map(apart));
  }
  return { einde, evaluate, stated };
}
