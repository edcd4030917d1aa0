import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What an {@link Evaluator} answers, by the names that it has in the library. A source is a key of `bronnen`. */
public final class Answers {
  private Answers() {}

  /** The end of a term: its last day, the moment of one that runs by the clock, and what led to it. */
  public record Einde(LocalDate dag, OffsetDateTime moment, List<Stap> stappen, List<Voorbehoud> voorbehouden) {}

  /** One step in a count. `duur` has `aantal` and `eenheid`; `over` names the days that were passed over. */
  public record Stap(LocalDate dag, OffsetDateTime moment, String soort, List<String> bronnen,
      Map<String, Object> duur, String van, List<String> over) {}

  /** A reservation with which an end stands; day and moment are those that another reading gives. */
  public record Voorbehoud(String soort, String tekst, List<String> bronnen, LocalDate dag, OffsetDateTime moment) {
    static Voorbehoud of(Data data) {
      var moment = data.text("moment") == null ? null : OffsetDateTime.parse(data.text("moment"));
      return new Voorbehoud(data.text("soort"), data.text("tekst"), data.texts("bronnen"), data.day("dag"), moment);
    }

    static Voorbehoud of(String soort, List<String> bronnen, LocalDate dag) {
      return new Voorbehoud(soort, "", bronnen, dag, null);
    }
  }

  /** What remains possible, in the order of the alphabet; the facts that make the difference; the rows in play. */
  public record Outcome(List<Object> possible, List<String> missing, List<String> rules) {}

  /** No answer, and why: the name of the error in the library, and the way out that it names, or null. */
  public static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    public final String error;
    public final String wayOut;

    Refusal(String error, String message) {
      this(error, message, null);
    }

    Refusal(String error, String message, String wayOut) {
      super(message);
      this.error = error;
      this.wayOut = wayOut;
    }
  }
}
