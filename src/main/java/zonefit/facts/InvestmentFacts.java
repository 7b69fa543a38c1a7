package zonefit.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;

/** What a project tells of its investment and returns, in the terms of standard-land indicators. */
public final class InvestmentFacts {

    private static final BigDecimal YUAN_PER_WAN = new BigDecimal("10000");

    private record Indicator(String name) implements Question<Measure> {
        @Override
        public Measure of(ProjectFacts project) {
            return project.getInvestment().measure(name);
        }
    }

    private record Tells(String name) implements Question<Boolean> {
        @Override
        public Boolean of(ProjectFacts project) {
            return project.getInvestment().measure(name).high().isPresent();
        }
    }

    private final Project project;
    private final LandFacts land;
    private final Answers answers;

    InvestmentFacts(Project project, LandFacts land, Answers answers) {
        this.project = project;
        this.land = land;
        this.answers = answers;
    }

    /** A measure by the name that tables of indicators use; unknown to the project if it does not tell. */
    public Measure indicator(String name) {
        return answers.to(new Indicator(name));
    }

    private Measure measure(String name) {
        return switch (name) {
            case "fixed-asset-intensity" -> perSquareMetre(Fields.FIXED_ASSETS);
            case "annual-output" -> stated(Fields.ANNUAL_OUTPUT);
            case "annual-tax" -> stated(Fields.ANNUAL_TAX);
            case "fixed-assets" -> stated(Fields.FIXED_ASSETS);
            case "total-investment" -> stated(Fields.TOTAL_INVESTMENT);
            case "energy-per-output" -> energyPerOutput();
            case "research-ratio" -> stated(Fields.RESEARCH_RATIO);
            case "amenity-share" -> stated(Fields.AMENITY_SHARE);
            case "floor-area-ratio" -> land.getFloorAreaRatio();
            case "value-added-per-head" -> quotient(Fields.VALUE_ADDED, Fields.JOBS, BigDecimal.ONE);
            default -> throw new IllegalArgumentException("no indicator `" + name + "`");
        };
    }

    /** Whether the project tells anything of an indicator, so that a benchmark has something to stand beside. */
    public boolean tells(String name) {
        return answers.to(new Tells(name));
    }

    private Measure stated(Field<BigDecimal> field) {
        return project.get(field).map(value -> exact(value, Text.same(value.toPlainString()))).orElseGet(() -> Measure.unknown(field.path()));
    }

    private Measure perSquareMetre(Field<BigDecimal> amount) {
        return quotient(amount, project.get(Fields.BUILDABLE_AREA).isPresent() ? Fields.BUILDABLE_AREA : Fields.SITE_AREA, YUAN_PER_WAN);
    }

    private Measure energyPerOutput() {
        return project.get(Fields.ENERGY_PER_OUTPUT).isPresent() ? stated(Fields.ENERGY_PER_OUTPUT)
                : quotient(Fields.ENERGY, Fields.ANNUAL_OUTPUT, BigDecimal.ONE);
    }

    private Measure quotient(Field<BigDecimal> above, Field<BigDecimal> below, BigDecimal factor) {
        Optional<BigDecimal> numerator = project.get(above);
        Optional<BigDecimal> denominator = project.get(below).filter(value -> value.signum() > 0);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Measure.unknown((numerator.isEmpty() ? above : below).path());
        }
        BigDecimal value = numerator.get().multiply(factor).divide(denominator.get(), MathContext.DECIMAL64);
        return exact(value, Text.same(value.round(new MathContext(6)).toPlainString()));
    }

    private static Measure exact(BigDecimal value, Text shown) {
        return Measure.between(List.of(value), Set.of(), shown);
    }
}
