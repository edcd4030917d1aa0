import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Terms: from a start to the last day in steps, and the reservations with which that end stands. */
final class Terms {
  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private final Data normen;
  private final Calendar calendar;

  /** What a count passes: the kind of a step, the day that it leads to, and the moment of a term by the clock. */
  private record Point(String soort, LocalDate day, OffsetDateTime moment) {}

  Terms(Data normen, Calendar calendar) {
    this.normen = normen;
    this.calendar = calendar;
  }

  Answers.Einde einde(String code, LocalDate start) {
    return einde(normen.look(code, "norm"), start, null);
  }

  Answers.Einde einde(String code, OffsetDateTime start) {
    var norm = normen.look(code, "norm");
    if (norm.object("telwijze").is("klok")) return einde(norm, start.toLocalDate(), start);
    throw new Answers.Refusal("InvalidValueError", code + " starts on a day, not at a moment");
  }

  private Answers.Einde einde(Data norm, LocalDate start, OffsetDateTime from) {
    var code = norm.text("code");
    if (!norm.inForce(start)) {
      throw new Answers.Refusal("NotInForceError", code + " is not in force on " + start, version(norm, start));
    }
    var words = norm.text("kwalitatief");
    if (words != null) throw new Answers.Refusal("QualitativeTermError", code + " has no number", words);
    var points = points(calendar.within(start), from, norm.object("telling"), norm.object("telling").text("werkdag"));
    var steps = new ArrayList<Answers.Stap>();
    var before = start;
    for (var point : points) {
      steps.add(step(norm, start, from, point, before));
      before = point.day();
    }
    var end = points.get(points.size() - 1);
    return new Answers.Einde(end.day(), end.moment(), steps, reservations(norm, start, from, end));
  }

  /** The version of a norm that is in force on a day, or null. */
  private String version(Data norm, LocalDate day) {
    var all = normen.values().values().stream().map(Data::of);
    var family = all.filter(een -> een.text("familie").equals(norm.text("familie")));
    return family.filter(een -> een.inForce(day)).map(een -> een.text("code")).findFirst().orElse(null);
  }

  private List<Point> points(LocalDate start, OffsetDateTime from, Data telling, String werkdag) {
    if (from != null) {
      var end = calendar.later(from, telling);
      return List.of(new Point("termijn", calendar.within(end.toLocalDate()), end));
    }
    var raw = calendar.within(calendar.count(start, telling, werkdag));
    var points = new ArrayList<>(List.of(new Point("termijn", raw, null)));
    if (telling.text("eenheid").equals("maanden") && raw.getDayOfMonth() != start.getDayOfMonth()) {
      points.add(new Point("laatste_dag_van_de_maand", raw, null));
    }
    if (telling.is("verlegt")) {
      var next = calendar.within(calendar.nth(raw.minusDays(1), 1, werkdag));
      var second = telling.is("kort") ? next : calendar.nth(start, 2, werkdag); // two days that count fall in the term
      if (!next.equals(raw)) points.add(new Point("eerstvolgende_werkdag", next, null));
      if (second.isAfter(next)) points.add(new Point("twee_werkdagen", calendar.within(second), null));
    } else if (telling.is("meldt") && !calendar.counts(raw, werkdag)) {
      points.add(new Point("niet_verlegd", raw, null));
    }
    return points;
  }

  /** The end by another reading; none where it lies outside the tables. */
  private Optional<Point> read(LocalDate start, OffsetDateTime from, Data telling, String werkdag) {
    try {
      var points = points(start, from, telling, werkdag);
      return Optional.of(points.get(points.size() - 1));
    } catch (Answers.Refusal outside) {
      return Optional.empty();
    }
  }

  private Answers.Stap step(Data norm, LocalDate start, OffsetDateTime from, Point point, LocalDate before) {
    var soort = point.soort();
    var sources = soort.equals("termijn") ? List.of(norm.text("bron")) : norm.object("gronden").texts(soort);
    return switch (soort) {
      case "termijn" -> {
        var van = from == null ? start.toString() : from.format(WALL);
        var duur = norm.object("duur").values();
        yield new Answers.Stap(point.day(), point.moment(), soort, sources, duur, van, List.of(norm.text("telwoord")));
      }
      case "laatste_dag_van_de_maand" -> {
        var number = List.of(String.valueOf(start.getDayOfMonth()));
        yield new Answers.Stap(point.day(), null, soort, sources, null, null, number);
      }
      default -> {
        var begin = soort.equals("twee_werkdagen") ? start.plusDays(1) : before;
        var werkdag = norm.object("telling").text("werkdag");
        var passed = begin.datesUntil(point.day().plusDays(1)).filter(day -> !calendar.counts(day, werkdag)).toList();
        var decrees = passed.stream().flatMap(day -> calendar.decree(day).stream());
        var all = Stream.concat(sources.stream(), decrees).distinct().toList();
        yield new Answers.Stap(point.day(), null, soort, all, null, null, passed.stream().map(calendar::name).toList());
      }
    };
  }

  private List<Answers.Voorbehoud> reservations(Data norm, LocalDate start, OffsetDateTime from, Point end) {
    var found = new ArrayList<Answers.Voorbehoud>();
    for (var stretch : norm.objects("vaste_voorbehouden")) { // in order; the last that has begun holds
      if (stretch.day("vanaf") != null && start.isBefore(stretch.day("vanaf"))) break;
      found.clear();
      stretch.objects("voorbehouden").forEach(een -> found.add(Answers.Voorbehoud.of(een)));
    }
    for (var een : norm.objects("lezingen")) {
      var telling = een.object("telling");
      var other = read(start, from, telling, telling.text("werkdag")).orElse(new Point("", null, null));
      if (end.day().equals(other.day()) && Objects.equals(end.moment(), other.moment())) continue;
      var sources = een.texts("bronnen");
      found.add(new Answers.Voorbehoud("andere_lezing", een.text("tekst"), sources, other.day(), other.moment()));
    }
    var wijze = norm.object("telwijze");
    if (wijze.is("klok") && from == null) found.add(Answers.Voorbehoud.of("moment_onbekend", List.of(), null));
    if (from != null && !norm.object("telling").text("eenheid").equals("uren")) {
      var shown = calendar.moments(end.moment().toLocalDateTime());
      var skipped = !end.moment().toLocalTime().equals(from.toLocalTime());
      if (shown.size() > 1) found.add(new Answers.Voorbehoud("klokwissel", "", List.of(), end.day(), shown.get(1)));
      else if (skipped) found.add(Answers.Voorbehoud.of("klokwissel", List.of(), null));
    }
    if (norm.object("telling").text("besluiten") != null) found.addAll(decrees(norm, start, end.day()));
    if (wijze.is("terug") && !calendar.counts(end.day(), "atw")) {
      var safe = calendar.nth(end.day(), -1, "atw");
      var known = safe.isBefore(calendar.first) ? null : safe;
      found.add(Answers.Voorbehoud.of("teruggerekend", norm.object("gronden").texts("teruggerekend"), known));
    }
    return found;
  }

  /** For some years no decree days are known, and for some years they are known at second hand. */
  private List<Answers.Voorbehoud> decrees(Data norm, LocalDate start, LocalDate end) {
    var found = new ArrayList<Answers.Voorbehoud>();
    var telling = norm.object("telling");
    var from = telling.text("besluiten").equals("start") ? start : end;
    var isKnown = Stream.of(from, end).allMatch(calendar::knowsDecrees);
    if (!isKnown) {
      found.add(Answers.Voorbehoud.of("besluit_onbekend", norm.object("gronden").texts("besluit_onbekend"), null));
    }
    var passed = calendar.reported.stream()
        .filter(een -> start.isBefore(een.day("dag")) && !end.isBefore(een.day("dag")));
    var sources = passed.map(een -> een.text("bron")).distinct().toList();
    if (sources.isEmpty()) return found;
    var without = read(start, null, telling, "zonder_besluitdagen").orElseThrow().day();
    if (!without.equals(end)) found.add(Answers.Voorbehoud.of("besluit_tweede_hand", sources, without));
    return found;
  }
}
