import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * Answers from a bundle of huiselijkgeweld: the end of a term in cited steps, and decisions that know what is missing.
 *
 * <p>Where there is no answer, it throws an {@link Answers.Refusal}. Extensions, suspensions and an end that was
 * decided are not counted here: for those, ask the library itself.
 */
public final class Evaluator {
  /** The place of the national rows. */
  public static final String NATIONAL = "landelijk";
  /** What the one answer is called of a table in which one row decides. */
  public static final String ANSWER = "answer";

  private final Calendar calendar;
  private final Terms terms;
  private final Decisions decisions;

  /** From the object of a bundle, as {@link Json} or another JSON reader gives it. */
  public Evaluator(Map<String, Object> bundle) {
    var data = new Data(bundle);
    if (data.number("versie") != 1) throw new Answers.Refusal("InvalidValueError", "a bundle of another version");
    calendar = new Calendar(data.object("dagen"));
    terms = new Terms(data.object("normen"), calendar);
    decisions = new Decisions(data.object("tabellen"), data.object("feiten"), calendar);
  }

  /** The end of a term that starts on a day. */
  public Answers.Einde einde(String code, LocalDate start) {
    return terms.einde(code, start);
  }

  /** The end of a term that starts at a time on the clock of Amsterdam, for a norm that runs by the clock. */
  public Answers.Einde einde(String code, LocalDateTime start) {
    return terms.einde(code, calendar.moment(start));
  }

  /** The end of a term that starts at a moment with its offset, for a norm that runs by the clock. */
  public Answers.Einde einde(String code, OffsetDateTime start) {
    return terms.einde(code, calendar.shown(start));
  }

  /**
   * The answer of a table on a day: an outcome per result, or one by the name of {@link #ANSWER} where one row decides.
   *
   * @param table its name in the bundle
   * @param facts what is stated, each a Boolean or a word; null or left out where nobody has stated it
   * @param on the day; it decides which rows are in force
   * @param place the code of a region, or {@link #NATIONAL}
   */
  public Map<Object, Answers.Outcome> evaluate(String table, Map<String, Object> facts, LocalDate on, String place) {
    return decisions.evaluate(table, facts, on, place);
  }
}
