import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days of a bundle and the clock of Amsterdam, and counting in them; the clock of the machine plays no part. */
final class Calendar {
  private static final List<String> WEEKDAYS =
      List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");
  private final Map<LocalDate, Data> holidays = new HashMap<>();
  private final Data leftOut;
  private final ZoneRules clock;
  private final LocalDate decreesFrom;
  private final LocalDate decreesUntil;
  final LocalDate first;
  final LocalDate last;
  final List<Data> reported;

  Calendar(Data dagen) {
    first = dagen.day("eerste");
    last = dagen.day("laatste");
    decreesFrom = dagen.day("besluiten_vanaf");
    decreesUntil = dagen.day("besluiten_tot");
    leftOut = dagen.object("niet");
    var feestdagen = dagen.objects("feestdagen");
    feestdagen.forEach(een -> holidays.put(een.day("dag"), een));
    reported = feestdagen.stream().filter(een -> een.text("reading").equals("reported")).toList();
    var changes = new ArrayList<ZoneOffsetTransition>();
    var winter = ZoneOffset.ofHours(1);
    var before = winter;
    for (var een : dagen.objects("klokwissels")) {
      var after = ZoneOffset.ofTotalSeconds(een.number("offset"));
      var wall = Instant.parse(een.text("vanaf")).atOffset(before).toLocalDateTime();
      changes.add(ZoneOffsetTransition.of(wall, before, after));
      before = after;
    }
    clock = ZoneRules.of(winter, winter, List.of(), changes, List.of());
  }

  LocalDate within(LocalDate day) {
    if (!day.isBefore(first) && !day.isAfter(last)) return day;
    throw new Answers.Refusal("HorizonError", day + " is not within " + first + " through " + last);
  }

  boolean counts(LocalDate day, String werkdag) {
    if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) return false;
    var holiday = holidays.get(day);
    return holiday == null || !leftOut.list(werkdag).contains(holiday.text("lid"));
  }

  /** The name of a day that does not count. */
  String name(LocalDate day) {
    return holidays.containsKey(day) ? holidays.get(day).text("naam") : WEEKDAYS.get(day.getDayOfWeek().ordinal());
  }

  /** The royal decree by which a day does not count, if there is one. */
  List<String> decree(LocalDate day) {
    var holiday = holidays.get(day);
    return holiday != null && holiday.text("lid").equals("3") ? List.of(holiday.text("bron")) : List.of();
  }

  /** Whether the royal decrees about a day are known. */
  boolean knowsDecrees(LocalDate day) {
    return !day.isBefore(decreesFrom) && day.isBefore(decreesUntil);
  }

  /** The n-th day after a day that counts, before it where n is below zero; outside the tables where there is none. */
  LocalDate nth(LocalDate day, int n, String werkdag) {
    var way = Integer.signum(n);
    for (var left = n; left != 0 && !day.isBefore(first.minusDays(1)) && !day.isAfter(last); ) {
      day = day.plusDays(way);
      if (counts(day, werkdag)) left -= way;
    }
    return day;
  }

  /** A length from a day, before any law moves the end. */
  LocalDate count(LocalDate start, Data telling, String werkdag) {
    var n = telling.number("aantal");
    var from = start.plusDays(telling.number("vooraf"));
    return switch (telling.text("eenheid")) {
      case "maanden" -> start.plusMonths(n);
      case "werkdagen" -> nth(from, n, werkdag);
      case "kalenderweken" -> start.with(DayOfWeek.SUNDAY).plusWeeks(n);
      case "uren" -> from.plusDays(Math.floorDiv(n, 24));
      case "dagen" -> from.plusDays(n);
      default -> throw new Answers.Refusal("InvalidValueError", "unknown unit " + telling.text("eenheid"));
    };
  }

  /** A length from a moment; a time that the clock skips is an hour later, of two that it shows it is the first. */
  OffsetDateTime later(OffsetDateTime moment, Data telling) {
    if (telling.text("eenheid").equals("uren")) return shown(moment.plusHours(telling.number("aantal")));
    var wall = count(moment.toLocalDate(), telling, telling.text("werkdag")).atTime(moment.toLocalTime());
    return shown(wall.atOffset(clock.getOffset(wall)));
  }

  /** What the clock shows at a moment. */
  OffsetDateTime shown(OffsetDateTime moment) {
    return moment.withOffsetSameInstant(clock.getOffset(moment.toInstant()));
  }

  /** The moments at which the clock shows a time: one, none where it skips it, two where it is set back. */
  List<OffsetDateTime> moments(LocalDateTime wall) {
    return clock.getValidOffsets(wall).stream().map(wall::atOffset).toList();
  }

  /** The moment at which the clock shows a time; one that it skips or repeats is refused. */
  OffsetDateTime moment(LocalDateTime wall) {
    var moments = moments(wall);
    if (moments.size() == 1) return moments.get(0);
    throw new Answers.Refusal("InvalidValueError", wall + " is there " + moments.size() + " times; give the offset");
  }
}
