package zonefit.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.project.Project.Texts;
import zonefit.text.Text;

/** What a project tells of its land, in the terms of land clauses. Getters, because Drools reads facts through them. */
public final class LandFacts {

    private static final String INDUSTRIAL_UNSPECIFIED = "M";
    private static final Set<String> INDUSTRIAL = Set.of("M1", "M2", "M3", "M0", INDUSTRIAL_UNSPECIFIED);
    private static final Set<String> HOUSING_OR_SHOPS_PREFIX = Set.of("R", "B");
    /** Cut, not rounded: 1.99996 must not be shown as 2. */
    private static final int SHOWN_DECIMALS = 4;
    private static final Text UNSTATED = new Text("未填写", "not stated");

    // What rules may ask, each answered by the method of its name.
    private static final Question<Boolean> STATED = project -> project.getLand().stated();
    private static final Question<Truth> NEW_SUPPLY = project -> project.getLand().newSupply();
    private static final Question<Truth> EXISTING_SUPPLY = project -> project.getLand().existingSupply();
    private static final Question<Truth> NEW_CLASS1 = project -> project.getLand().newClass1();
    private static final Question<Truth> NEW_INDUSTRIAL = project -> project.getLand().newIndustrial();
    private static final Question<Truth> ORDINARY_INDUSTRIAL = project -> project.getLand().ordinaryIndustrial();
    private static final Question<Truth> CLASS2_OR3 = project -> project.getLand().class2Or3();
    private static final Question<Truth> NEW_INDUSTRY_LAND = project -> project.getLand().newIndustryLand();
    private static final Question<Truth> STAYING_INDUSTRIAL = project -> project.getLand().stayingIndustrial();
    private static final Question<Truth> CLASS1 = project -> project.getLand().class1();
    private static final Question<Truth> INDUSTRIAL_LAND = project -> project.getLand().industrialLand();
    private static final Question<Measure> FLOOR_AREA_RATIO = project -> project.getLand().floorAreaRatio();
    private static final Question<Truth> CONVERSION = project -> project.getLand().conversion();
    private static final Question<Boolean> REDEVELOPED = project -> project.getLand().redeveloped();
    private static final Question<Truth> REDEVELOPED_FOR_INDUSTRY = project -> project.getLand().redevelopedForIndustry();
    private static final Question<Truth> REPLACED = new Replaced();
    private static final Question<Truth> COLLECTIVE = project -> project.getLand().collective();
    private static final Question<Boolean> ADDS_STOREYS = project -> project.getLand().addsStoreys();
    private static final Question<Truth> COMPLIANT = project -> project.getLand().compliant();

    private record Replaced() implements Question<Truth> {
        @Override
        public Truth of(ProjectFacts project) {
            return project.getLand().replaced();
        }

        @Override
        public boolean recurs() {
            return false;
        }
    }

    private record ClassIs(String landClass) implements Question<Truth> {
        @Override
        public Truth of(ProjectFacts project) {
            return project.getLand().isOfClass(landClass);
        }
    }

    private final Project project;
    private final Answers answers;

    LandFacts(Project project, Answers answers) {
        this.project = project;
        this.answers = answers;
    }

    /** Whether the project says anything of its land; one that does not owes no land clause an answer yet. */
    public boolean getStated() {
        return answers.to(STATED);
    }

    private boolean stated() {
        return project.states("land");
    }

    public Truth getNewSupply() {
        return answers.to(NEW_SUPPLY);
    }

    private Truth newSupply() {
        return supply("new");
    }

    public Truth getExistingSupply() {
        return answers.to(EXISTING_SUPPLY);
    }

    private Truth existingSupply() {
        return supply("existing");
    }

    private Truth supply(String code) {
        return Truths.shared(() -> {
            return project.get(Fields.SUPPLY)
                    .map(stated -> Truth.of(stated.equals(code), label("land.supply", stated)))
                    .orElseGet(() -> Truth.unknown(unstated("land.supply"), "land.supply"));
        }, "land.supply", code, project.get(Fields.SUPPLY));
    }

    /** Whether the land is of one class. A list of classes says that it is one of them, or a mix. */
    public Truth classIs(String landClass) {
        return answers.to(new ClassIs(landClass));
    }

    private Truth isOfClass(String landClass) {
        return Truths.shared(() -> {
            Optional<List<String>> classes = project.get(Fields.LAND_CLASS).map(Texts::all);
            if (classes.isEmpty()) {
                return Truth.unknown(unstated("land.landClass"), "land.landClass");
            }
            Text shown = Text.same(String.join("/", classes.get()));
            if (classes.get().contains(INDUSTRIAL_UNSPECIFIED) && INDUSTRIAL.contains(landClass)) {
                return Truth.unknown(shown, "land.landClass");
            }
            if (!classes.get().contains(landClass)) {
                return Truth.of(false, shown);
            }
            return classes.get().size() == 1 ? Truth.of(true, shown) : Truth.unknown(shown, "land.landClass");
        }, "land.landClass", landClass, project.get(Fields.LAND_CLASS));
    }

    public Truth getNewClass1() {
        return answers.to(NEW_CLASS1);
    }

    private Truth newClass1() {
        return Truths.shared(() -> {
            return getNewSupply().and(getClass1());
        }, "new class 1", project.get(Fields.SUPPLY), project.get(Fields.LAND_CLASS));
    }

    public Truth getNewIndustrial() {
        return answers.to(NEW_INDUSTRIAL);
    }

    private Truth newIndustrial() {
        return Truths.shared(() -> {
            return getNewSupply().and(getIndustrialLand());
        }, "new industrial", project.get(Fields.SUPPLY), project.get(Fields.LAND_CLASS));
    }

    /** Whether the land is industrial of class 1, 2 or 3, and not the new-industry class M0. */
    public Truth getOrdinaryIndustrial() {
        return answers.to(ORDINARY_INDUSTRIAL);
    }

    private Truth ordinaryIndustrial() {
        return getIndustrialLand().and(classIs("M0").not());
    }

    public Truth getClass2Or3() {
        return answers.to(CLASS2_OR3);
    }

    private Truth class2Or3() {
        return classIs("M2").or(classIs("M3"));
    }

    /** Whether the land is of the new-industry class M0. */
    public Truth getNewIndustryLand() {
        return answers.to(NEW_INDUSTRY_LAND);
    }

    private Truth newIndustryLand() {
        return classIs("M0");
    }

    public Truth getStayingIndustrial() {
        return answers.to(STAYING_INDUSTRIAL);
    }

    private Truth stayingIndustrial() {
        return Truths.shared(() -> {
            return getConversion().not();
        }, "staying industrial", getConversion());
    }

    public Truth getClass1() {
        return answers.to(CLASS1);
    }

    private Truth class1() {
        return classIs("M1");
    }

    /** Whether the land is industrial, whatever its class. */
    public Truth getIndustrialLand() {
        return answers.to(INDUSTRIAL_LAND);
    }

    private Truth industrialLand() {
        return Truths.shared(() -> {
            Optional<List<String>> classes = project.get(Fields.LAND_CLASS).map(Texts::all);
            return classes.map(list -> Truth.of(list.stream().anyMatch(INDUSTRIAL::contains), Text.same(String.join("/", list))))
                    .orElseGet(() -> Truth.unknown(unstated("land.landClass"), "land.landClass"));
        }, "industrial", project.get(Fields.LAND_CLASS));
    }

    /** Floor area over buildable (else site) area; stated, computed from the areas, or given as the plan's range. */
    public Measure getFloorAreaRatio() {
        return answers.to(FLOOR_AREA_RATIO);
    }

    private Measure floorAreaRatio() {
        Optional<BigDecimal> stated = project.get(Fields.FAR);
        Optional<BigDecimal> computed = computedRatio();
        List<BigDecimal> points = new ArrayList<>();
        stated.ifPresent(points::add);
        computed.ifPresent(points::add);
        if (!points.isEmpty()) {
            return Measure.between(points, Set.of("land.far", "land.floorAreaSqm"), ratioShown(stated, computed));
        }
        Optional<BigDecimal> low = project.get(Fields.FAR_MIN);
        Optional<BigDecimal> high = project.get(Fields.FAR_MAX);
        if (low.isEmpty() && high.isEmpty()) {
            return Measure.unknown("land.far");
        }
        return new Measure(low.orElse(BigDecimal.ZERO), high, Set.of("land.far"), new Text(
                low.map(BigDecimal::toPlainString).orElse("?") + "–" + high.map(BigDecimal::toPlainString).orElse("?"),
                low.map(BigDecimal::toPlainString).orElse("?") + "–" + high.map(BigDecimal::toPlainString).orElse("?")));
    }

    private Optional<BigDecimal> computedRatio() {
        Optional<BigDecimal> area = project.get(Fields.BUILDABLE_AREA).or(() -> project.get(Fields.SITE_AREA));
        return project.get(Fields.FLOOR_AREA).flatMap(floors -> area.filter(a -> a.signum() > 0)
                .map(a -> floors.divide(a, MathContext.DECIMAL64).stripTrailingZeros()));
    }

    private static Text ratioShown(Optional<BigDecimal> stated, Optional<BigDecimal> computed) {
        if (stated.isPresent() && computed.isPresent() && stated.get().compareTo(computed.get()) != 0) {
            return new Text("填报 {0}，按面积计算 {1}", "stated {0}, computed from the areas {1}")
                    .with(number(stated.get()), number(computed.get()));
        }
        return stated.map(LandFacts::number).orElseGet(() -> new Text("{0}（按面积计算）", "{0} (computed from the areas)")
                .with(number(computed.orElseThrow())));
    }

    private static Text number(BigDecimal value) {
        boolean longer = value.stripTrailingZeros().scale() > SHOWN_DECIMALS;
        return Text.same((longer ? value.setScale(SHOWN_DECIMALS, RoundingMode.DOWN).stripTrailingZeros() : value).toPlainString());
    }

    /** Whether industrial land is turned to housing or shops. Silence on route and use means that it stays industrial. */
    public Truth getConversion() {
        return answers.to(CONVERSION);
    }

    private Truth conversion() {
        return Truths.shared(() -> {
            Optional<String> route = project.get(Fields.REDEVELOPMENT);
            if (route.isPresent()) {
                return Truth.of(route.get().equals("工改商住"), Text.same(route.get()));
            }
            Optional<List<String>> classes = project.get(Fields.LAND_CLASS).map(Texts::all);
            boolean housingOrShops = classes.stream().flatMap(List::stream)
                    .anyMatch(code -> HOUSING_OR_SHOPS_PREFIX.stream().anyMatch(code::startsWith));
            if (housingOrShops) {
                return Truth.of(true, Text.same(String.join("/", classes.get())));
            }
            return project.get(Fields.USE_CHANGE).filter(change -> change)
                    .map(change -> Truth.unknown(label("land.useChange", "yes"), "land.redevelopment"))
                    .orElseGet(() -> Truth.of(false, new Text("保持工业用途", "stays industrial")));
        }, "conversion", project.get(Fields.REDEVELOPMENT), project.get(Fields.LAND_CLASS), project.get(Fields.USE_CHANGE));
    }

    public boolean getRedeveloped() {
        return answers.to(REDEVELOPED);
    }

    private boolean redeveloped() {
        return project.get(Fields.REDEVELOPMENT).isPresent();
    }

    /** Whether a redevelopment keeps the land for industry (工改工) or new industry (工改新). */
    public Truth getRedevelopedForIndustry() {
        return answers.to(REDEVELOPED_FOR_INDUSTRY);
    }

    private Truth redevelopedForIndustry() {
        return project.get(Fields.REDEVELOPMENT)
                .map(route -> Truth.of(!route.equals("工改商住"), Text.same(route)))
                .orElseGet(() -> Truth.unknown(unstated("land.redevelopment"), "land.redevelopment"));
    }

    /** Whether as much industrial land is put elsewhere as is taken away here. */
    public Truth getReplaced() {
        return answers.to(REPLACED);
    }

    private Truth replaced() {
        Optional<BigDecimal> replacement = project.get(Fields.REPLACEMENT_AREA);
        Optional<BigDecimal> site = project.get(Fields.SITE_AREA);
        if (replacement.isEmpty() || site.isEmpty()) {
            return Truth.unknown(UNSTATED, replacement.isEmpty() ? "land.replacementAreaSqm" : "land.siteAreaSqm");
        }
        return Truth.of(replacement.get().compareTo(site.get()) >= 0,
                new Text("补 {0} / 占 {1} 平方米", "{0} m² put for {1} m² taken")
                        .with(number(replacement.get()), number(site.get())));
    }

    public Truth getCollective() {
        return answers.to(COLLECTIVE);
    }

    private Truth collective() {
        return Truths.shared(() -> {
            return project.get(Fields.TENURE).map(stated -> Truth.of(stated.equals("collective"), label("land.tenure", stated)))
                    .orElseGet(() -> Truth.unknown(unstated("land.tenure"), "land.tenure"));
        }, "land.tenure", project.get(Fields.TENURE));
    }

    public boolean getAddsStoreys() {
        return answers.to(ADDS_STOREYS);
    }

    private boolean addsStoreys() {
        return project.get(Fields.FLOORS_ADDED).filter(count -> count.signum() > 0).isPresent();
    }

    /** Whether planning and safety rules are kept, as far as the project says. */
    public Truth getCompliant() {
        return answers.to(COMPLIANT);
    }

    private Truth compliant() {
        return yesNo(project.get(Fields.PLANNING_COMPLIANT), "land.planningCompliant")
                .and(yesNo(project.get(Fields.SAFETY_COMPLIANT), "land.safetyCompliant"));
    }

    static Truth yesNo(Optional<Boolean> stated, String field) {
        return Truths.shared(() -> {
            return stated.map(answer -> Truth.of(answer, label(field, answer ? "yes" : "no")))
                    .orElseGet(() -> Truth.unknown(unstated(field), field));
        }, field, stated);
    }

    static Text label(String field, String value) {
        return Fields.label(field).then(new Text("：", ": ")).then(Words.of(value));
    }

    static Text unstated(String field) {
        return Fields.label(field).then(new Text("：", ": ")).then(UNSTATED);
    }
}
