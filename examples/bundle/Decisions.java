import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Decisions: what follows from facts, some of them unknown. What one fact says about another is added first. */
final class Decisions {
  private final Data tabellen;
  private final Data rooms;
  private final Calendar calendar;

  Decisions(Data tabellen, Data rooms, Calendar calendar) {
    this.tabellen = tabellen;
    this.rooms = rooms;
    this.calendar = calendar;
  }

  Map<Object, Answers.Outcome> evaluate(String table, Map<String, Object> facts, LocalDate on, String place) {
    var tabel = tabellen.look(table, "table");
    var room = rooms.object(tabel.text("kamer"));
    var all = tabel.object("rijen").known(place, "place").list(place).stream().map(Row::of).toList();
    var day = calendar.within(on);
    var known = stated(room, facts);
    var rows = all.stream().filter(row -> row.data().inForce(day)).toList();
    var open = rows.stream().filter(row -> row.fits(known)).toList();
    var names = new LinkedHashSet<String>();
    rows.forEach(row -> names.addAll(row.when().keySet()));
    names.removeAll(known.keySet());
    Function<String, List<?>> domain = name -> room.object(name).list("waarden");
    var answers = new LinkedHashMap<Object, Answers.Outcome>();
    if (tabel.text("policy").equals("decide")) {
      answers.put(Evaluator.ANSWER, new Settling(open, names, domain).outcome());
      return answers;
    }
    for (var result : new LinkedHashSet<>(all.stream().map(Row::then).toList())) {
      var own = open.stream().filter(row -> row.then().equals(result)).toList();
      var holds = new ArrayList<>(own.stream().map(row -> new Row(row.data(), row.when(), true)).toList());
      holds.add(new Row(null, Map.of(), false));
      var found = new Settling(holds, names, domain).outcome();
      answers.put(result, new Answers.Outcome(found.possible(), found.missing(), own.stream().map(Row::code).toList()));
    }
    return answers;
  }

  /** The facts that are stated, with what they say about others. */
  private static Map<String, Object> stated(Data room, Map<String, Object> facts) {
    var all = new HashMap<String, Object>();
    facts.forEach((name, value) -> {
      var fact = room.look(name, "fact");
      if (value == null) return;
      if (!fact.list("waarden").contains(value)) throw new Answers.Refusal("InvalidValueError", name + ": " + value);
      all.put(name, value);
      var follows = fact.object("gevolgen").values().get(value.toString());
      if (follows == null) return;
      Data.of(follows).values().forEach((other, then) -> {
        if (facts.get(other) == null || facts.get(other).equals(then)) all.put(other, then);
        else throw new Answers.Refusal("InvalidDossierError", name + " contradicts " + other);
      });
    });
    return all;
  }

  private record Row(Data data, Map<String, Object> when, Object then) {
    static Row of(Object object) {
      var data = Data.of(object);
      return new Row(data, data.object("when").values(), data.values().get("then"));
    }

    String code() {
      return data.text("code");
    }

    boolean fits(Map<String, Object> known) {
      return when.keySet().stream().allMatch(name -> known.getOrDefault(name, when.get(name)).equals(when.get(name)));
    }
  }

  /** The first row that matches, for every way to fill in what is open: the answers, facts and rows that remain. */
  private static final class Settling {
    private final List<Row> rows;
    private final List<String> names;
    private final List<Integer> lastAsked;
    private final Function<String, List<?>> domain;
    private final Set<Integer> reached = new HashSet<>();
    private final Set<String> missing = new HashSet<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Map<Object, Integer> solved = new HashMap<>();

    Settling(List<Row> rows, Set<String> order, Function<String, List<?>> domain) {
      this.rows = rows;
      this.domain = domain;
      names = order.stream().filter(name -> rows.stream().anyMatch(row -> row.when().containsKey(name))).toList();
      lastAsked = rows.stream().map(row -> asked(row).max().orElse(-1)).toList();
    }

    Answers.Outcome outcome() {
      solve(IntStream.range(0, rows.size()).boxed().toList(), 0);
      var inPlay = IntStream.range(0, rows.size()).filter(reached::contains).mapToObj(rows::get).toList();
      var possible = inPlay.stream().map(Row::then).distinct().sorted(Comparator.comparing(Object::toString)).toList();
      var codes = inPlay.stream().filter(row -> row.data() != null).map(Row::code).toList();
      return new Answers.Outcome(possible, names.stream().filter(missing::contains).toList(), codes);
    }

    private IntStream asked(Row row) {
      return row.when().keySet().stream().mapToInt(names::indexOf);
    }

    /**
     * A number for the rows that are left when the facts before a place are known: two have the same one if and only if
     * they give the same answer every way. So a fact whose values lead to two numbers makes a difference, and no other.
     */
    private int solve(List<Integer> left, int at) {
      var first = left.get(0);
      if (lastAsked.get(first) < at) { // it matches whatever the other facts are
        reached.add(first);
        return number(rows.get(first).then());
      }
      var state = List.of(at, left);
      if (solved.containsKey(state)) return solved.get(state);
      var name = names.get(at);
      var ways = new ArrayList<Integer>();
      for (var value : domain.apply(name)) {
        var rest = left.stream().filter(row -> rows.get(row).when().getOrDefault(name, value).equals(value)).toList();
        ways.add(solve(rest, at + 1));
      }
      var differ = new HashSet<>(ways).size() > 1;
      if (differ) missing.add(name);
      solved.put(state, differ ? number(List.of(at, ways)) : ways.get(0));
      return solved.get(state);
    }

    private int number(Object key) {
      return numbers.computeIfAbsent(key, absent -> numbers.size());
    }
  }
}
