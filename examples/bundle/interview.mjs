// The shortest interview from a bundle: the question after which the fewest further questions are to be expected.
// Every way to fill in what is open counts alike; of equal questions the first in row order is asked.

/** Per case, by its index: how many ways there are to fill in its blanks, and what asking costs over all of them. */
function priced(sizes, answer) {
  const strides = sizes.map((_, at) => sizes.slice(0, at).reduce((all, size) => all * (size + 1), 1));
  const count = sizes.reduce((all, size) => all * (size + 1), 1); // the last value of a fact is: unknown
  const [answers, ways, costs] = [new Int32Array(count), new Float64Array(count), new Float64Array(count)];
  const digits = sizes.map(() => 0);
  for (let here = 0; here < count; here++) {
    const blank = digits.flatMap((digit, at) => (digit === sizes[at] ? [at] : []));
    const known = (at, value) => here - (sizes[at] - value) * strides[at]; // the case in which one blank is filled in
    if (!blank.length) [answers[here], ways[here]] = [answer(digits), 1];
    else {
      const [first] = blank;
      ways[here] = ways[known(first, 0)] * sizes[first];
      answers[here] = answers[known(first, 0)];
      for (let value = 1; value < sizes[first]; value++)
        if (answers[known(first, value)] !== answers[here]) answers[here] = -1; // more than one answer is left
      if (answers[here] === -1) {
        let best = Infinity;
        for (const at of blank) {
          let sum = 0;
          for (let value = 0; value < sizes[at]; value++) sum += costs[known(at, value)];
          best = Math.min(best, sum);
        }
        costs[here] = ways[here] + best;
      }
    }
    for (let at = 0; at < sizes.length && ++digits[at] > sizes[at]; at++) digits[at] = 0;
  }
  return { strides, ways, costs };
}

/** How to ask: `ready` is what `evaluator` gives for the same bundle. */
export function interviewer({ tabellen, feiten: rooms }, ready) {
  const remembered = new Map();
  function table(tabel, on, regio) {
    const { kamer, policy, rijen } = tabellen[tabel];
    const rows = rijen[regio].filter(({ since, until }) => (!since || since <= on) && (!until || on < until));
    const key = [tabel, regio, ...rows.map(({ code }) => code)].join();
    if (!remembered.has(key)) {
      const names = [...new Set(rows.flatMap(({ when }) => Object.keys(when)))];
      const domains = names.map((name) => rooms[kamer][name].waarden);
      const place = (when) => names.map((name, at) => (name in when ? domains[at].indexOf(when[name]) : -1));
      const asked = rows.map(({ when }) => place(when));
      const fits = (row, digits) => row.every((value, at) => value === -1 || value === digits[at]);
      const numbers = new Map();
      const answer = (digits) => {
        const fitting = policy === "decide" ? [asked.findIndex((row) => fits(row, digits))] : [];
        if (policy !== "decide") asked.forEach((row, at) => fits(row, digits) && fitting.push(at));
        const said = [...new Set(fitting.map((at) => String(rows[at].then)))].sort().join();
        return numbers.get(said) ?? numbers.set(said, numbers.size).size - 1;
      };
      remembered.set(key, { names, domains, ...priced(domains.map((one) => one.length), answer) });
    }
    return remembered.get(key);
  }
  /**
   * The fact to ask next, or null; how many questions are then to be expected, that one included; and the same per fact
   * that makes a difference, in row order.
   */
  return function interview(tabel, feiten, { on, regio = "landelijk" }) {
    const given = ready.evaluate(tabel, feiten, { on, regio });
    const outcomes = tabellen[tabel].policy === "decide" ? [given] : Object.values(given);
    const missing = new Set(outcomes.flatMap((one) => one.missing));
    const known = ready.stated(tabellen[tabel].kamer, feiten);
    const { names, domains, strides, ways, costs } = table(tabel, on, regio);
    const place = names.map((name, at) => (name in known ? domains[at].indexOf(known[name]) : domains[at].length));
    const here = place.reduce((sum, digit, at) => sum + digit * strides[at], 0);
    const per_feit = {};
    names.forEach((name, at) => {
      if (!missing.has(name)) return;
      const after = domains[at].map((_, value) => costs[here - (domains[at].length - value) * strides[at]]);
      per_feit[name] = (ways[here] + after.reduce((sum, one) => sum + one, 0)) / ways[here];
    });
    const [feit, verwacht] = Object.entries(per_feit).reduce((a, b) => (b[1] < a[1] ? b : a), [null, Infinity]);
    return { feit, verwacht: feit === null ? 0 : verwacht, per_feit };
  };
}
