package zonefit.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zonefit.project.Field.Choice;
import zonefit.project.Field.Kind;
import zonefit.project.Project.Exceptions;
import zonefit.project.Project.Texts;
import zonefit.text.Text;

/** Every field of the project file, once: readers, questions and templates are made from this list. */
public final class Fields {

    private static final List<Field<?>> LIST = new ArrayList<>();

    public static final Field<String> ID = text("id", "项目编号", "project id");
    public static final Field<String> NAME = text("name", "项目名称", "project name");
    public static final Field<LocalDate> AS_OF =
            add(new Field<>(LIST.size(), "asOf", new Text("判定日期", "as-of date"), Kind.DATE, LocalDate.class, List.of()));
    /** The policies to judge by; all that are loaded, if the project names none. */
    public static final Field<Texts> POLICIES = texts("policies", "适用政策", "policies to judge by");
    public static final Field<String> INDUSTRY = text("industry", "产业", "industry");
    public static final Field<String> GBT4754 = text("gbt4754", "国民经济行业代码（GB/T 4754-2017）", "GB/T 4754-2017 code");
    public static final Field<Texts> PRODUCTS = texts("products", "主要产品", "products");
    public static final Field<Texts> PROCESSES = texts("processes", "主要工艺", "processes");
    public static final Field<String> ACTIVITY = choice("activity", "活动环节", "activity",
            "production=生产,制造", "research=研发,研究", "pilot=中试", "headquarters=总部", "testing=检测,检验",
            "logistics=物流,仓储", "services=服务");
    public static final Field<String> KIND = choice("kind", "建设性质", "kind",
            "new=新建", "expansion=扩建,扩产", "upgrade=技改,改造,升级", "relocation=迁建,搬迁");
    public static final Field<String> RELOCATED_FROM = text("relocatedFrom", "迁出地", "relocated from");

    public static final Field<String> PROVINCE = text("site.province", "省", "province");
    public static final Field<String> CITY = text("site.city", "市", "city");
    public static final Field<String> DISTRICT = text("site.district", "区（县）", "district");
    public static final Field<String> PARK = text("site.park", "园区或产业区块", "park or industrial block");
    public static final Field<String> PARCEL = text("site.parcel", "地块编号", "parcel");
    public static final Field<Boolean> IN_PARK = yesNo("site.inPark", "是否在产业园区内", "inside an industrial park");
    public static final Field<String> PARK_TYPE = text("site.parkType", "园区类型", "type of park");
    public static final Field<Boolean> INSIDE_BLOCK =
            yesNo("site.insideIndustrialBlock", "是否在工业产业区块内", "inside an industrial block");
    public static final Field<String> CONTROL_LINE = choice("site.controlLine", "工业产业区块控制线", "control line",
            "1=一级,一级控制线", "2=二级,二级控制线");

    public static final Field<String> SUPPLY = choice("land.supply", "用地来源", "land supply",
            "new=新增,出让,新供", "existing=存量,自有,现有", "leased=租赁,租用");
    public static final Field<String> TENURE = choice("land.tenure", "土地所有制", "land tenure",
            "state=国有", "collective=集体");
    public static final Field<Texts> LAND_CLASS = add(new Field<>(LIST.size(), "land.landClass",
            new Text("用地性质", "land class"), Kind.CHOICES, Texts.class, List.of()));
    public static final Field<BigDecimal> SITE_AREA = area("land.siteAreaSqm", "用地面积（平方米）", "site area, m²");
    public static final Field<BigDecimal> BUILDABLE_AREA =
            area("land.buildableAreaSqm", "可建设用地面积（平方米）", "buildable area, m²");
    public static final Field<BigDecimal> FLOOR_AREA =
            area("land.floorAreaSqm", "计容建筑面积（平方米）", "floor area, m²");
    public static final Field<BigDecimal> FAR = number("land.far", "容积率", "floor area ratio");
    public static final Field<BigDecimal> FAR_MIN = number("land.farMin", "容积率下限", "floor area ratio, low end");
    public static final Field<BigDecimal> FAR_MAX = number("land.farMax", "容积率上限", "floor area ratio, high end");
    public static final Field<String> REDEVELOPMENT = choice("land.redevelopment", "改造方向", "redevelopment route",
            "工改工", "工改新=工改M0", "工改商住=工改商,工改居,工改住");
    public static final Field<BigDecimal> RESIDENTIAL_SHARE =
            share("land.residentialShare", "商住比例", "residential and commercial share");
    public static final Field<BigDecimal> REPLACEMENT_AREA =
            area("land.replacementAreaSqm", "占补平衡用地面积（平方米）", "replacement industrial land, m²");
    public static final Field<BigDecimal> FLOORS_ADDED = count("land.floorsAdded", "加建层数", "storeys added");
    public static final Field<Boolean> USE_CHANGE = yesNo("land.useChange", "是否改变用途", "change of land use");
    public static final Field<Boolean> PLANNING_COMPLIANT =
            yesNo("land.planningCompliant", "是否符合规划", "complies with planning");
    public static final Field<Boolean> SAFETY_COMPLIANT =
            yesNo("land.safetyCompliant", "是否符合安全要求", "complies with safety requirements");
    public static final Field<BigDecimal> BUILDING_COEFFICIENT =
            share("land.buildingCoefficient", "建筑系数", "building coefficient");
    public static final Field<BigDecimal> GREEN_RATIO = share("land.greenRatio", "绿地率", "green ratio");
    public static final Field<BigDecimal> AMENITY_SHARE =
            share("land.amenityShare", "行政办公及生活服务设施占比", "share of offices and amenities");
    public static final Field<BigDecimal> STOREYS = count("land.storeys", "厂房层数", "storeys");
    public static final Field<BigDecimal> LAND_TAX_PER_MU =
            money("land.taxPerMuWan", "亩均税收（万元/亩）", "tax per mu, 10,000 yuan");
    public static final Field<BigDecimal> LAND_INVESTMENT_PER_MU =
            money("land.investmentPerMuWan", "亩均投资（万元/亩）", "investment per mu, 10,000 yuan");
    public static final Field<BigDecimal> LAND_OUTPUT_PER_MU =
            money("land.outputPerMuWan", "亩均产值（万元/亩）", "output per mu, 10,000 yuan");

    public static final Field<BigDecimal> TOTAL_INVESTMENT =
            money("investment.totalWan", "总投资（万元）", "total investment, 10,000 yuan");
    public static final Field<BigDecimal> FIXED_ASSETS =
            money("investment.fixedAssetsWan", "固定资产投资（万元）", "fixed-asset investment, 10,000 yuan");
    public static final Field<BigDecimal> EQUIPMENT =
            money("investment.equipmentWan", "设备投资（万元）", "equipment investment, 10,000 yuan");
    public static final Field<BigDecimal> ANNUAL_OUTPUT =
            money("investment.annualOutputWan", "年产值（万元）", "annual output, 10,000 yuan");
    public static final Field<BigDecimal> ANNUAL_TAX =
            money("investment.annualTaxWan", "年税收（万元）", "annual tax, 10,000 yuan");
    public static final Field<BigDecimal> VALUE_ADDED =
            money("investment.valueAddedWan", "年增加值（万元）", "annual value added, 10,000 yuan");
    public static final Field<BigDecimal> INVESTMENT_PER_MU =
            money("investment.investmentPerMuWan", "亩均投资（万元/亩）", "investment per mu, 10,000 yuan");
    public static final Field<BigDecimal> OUTPUT_PER_MU =
            money("investment.outputPerMuWan", "亩均产值（万元/亩）", "output per mu, 10,000 yuan");
    public static final Field<BigDecimal> TAX_PER_MU =
            money("investment.taxPerMuWan", "亩均税收（万元/亩）", "tax per mu, 10,000 yuan");
    public static final Field<BigDecimal> JOBS = count("investment.jobs", "就业人数", "jobs");
    public static final Field<BigDecimal> RESEARCH_RATIO =
            share("investment.researchRatio", "研发投入强度", "research spending as a share of revenue");
    public static final Field<Boolean> TECHNICAL_RENOVATION =
            yesNo("investment.technicalRenovation", "是否技术改造项目", "technical renovation");
    public static final Field<BigDecimal> SUBSIDY_REQUESTED =
            money("investment.subsidyRequestedWan", "申请补助（万元）", "subsidy requested, 10,000 yuan");
    public static final Field<BigDecimal> REWARD_REQUESTED =
            money("investment.rewardRequestedWan", "申请奖励（万元）", "reward requested, 10,000 yuan");
    public static final Field<String> BENEFICIARY = text("investment.beneficiary", "受益主体", "beneficiary");
    public static final Field<BigDecimal> AWARD_REQUESTED =
            money("investment.awardRequestedWan", "申请标准奖励（万元）", "award requested, 10,000 yuan");
    public static final Field<String> STANDARD_ROLE = text("investment.standardRole", "标准制定角色", "role in the standard");
    public static final Field<String> STANDARD_LEVEL = text("investment.standardLevel", "标准级别", "level of the standard");
    public static final Field<Boolean> STANDARD_APPROVED =
            yesNo("investment.standardApproved", "标准是否已发布", "standard approved");

    public static final Field<BigDecimal> ENERGY =
            number("environment.energyTcePerYear", "年综合能耗（吨标准煤）", "energy use, tce a year");
    public static final Field<BigDecimal> ENERGY_PER_OUTPUT = number("environment.energyTcePerWan",
            "单位产值能耗（吨标准煤/万元）", "energy per output, tce per 10,000 yuan");
    public static final Field<String> EMISSIONS = text("environment.emissions", "主要排放", "emissions");
    public static final Field<String> FUEL = text("environment.fuel", "燃料", "fuel");
    public static final Field<String> EIA = choice("environment.eia", "环评状态", "environmental impact assessment",
            "approved=已批,已批复,已通过", "pending=办理中,在办,审批中", "none=无,未办理");
    public static final Field<Boolean> RETROFIT = yesNo("environment.retrofit", "是否节能改造", "energy-saving retrofit");
    public static final Field<BigDecimal> PUE = number("environment.pue", "数据中心能效（PUE）", "power usage effectiveness");
    public static final Field<Boolean> CLEANER_PRODUCTION =
            yesNo("environment.cleanerProductionAudit", "是否清洁生产审核", "cleaner production audit");
    public static final Field<Boolean> EMERGENCY_PLAN =
            yesNo("environment.emergencyPlan", "是否有应急预案", "emergency plan");
    public static final Field<BigDecimal> WASTEWATER =
            number("environment.wastewaterTonsPerDay", "废水排放（吨/日）", "wastewater, tonnes a day");
    public static final Field<BigDecimal> WATER =
            number("environment.waterTonsPerDay", "用水量（吨/日）", "water use, tonnes a day");
    public static final Field<String> HAZARDOUS_WASTE = text("environment.hazardousWaste", "危险废物", "hazardous waste");
    public static final Field<BigDecimal> BOILER = number("environment.boilerTonsPerHour", "锅炉容量（蒸吨/时）",
            "boiler capacity, tonnes of steam an hour");

    public static final Field<Exceptions> EXCEPTIONS = add(new Field<>(LIST.size(), "exceptions",
            new Text("已批准的例外", "approved exceptions"), Kind.EXCEPTIONS, Exceptions.class, List.of()));
    public static final Field<Texts> NOTES = texts("notes", "备注", "notes");

    /** All fields in the order of the project file. */
    public static final List<Field<?>> ALL = Collections.unmodifiableList(LIST);

    /** All fields by dotted path. */
    public static final Map<String, Field<?>> BY_PATH =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Field::path, Function.identity()));

    private static final Map<String, List<Field<?>>> BY_HEADING =
            ALL.stream().collect(Collectors.groupingBy(Field::heading, Collectors.toUnmodifiableList()));

    private Fields() {
    }

    /** The fields under a heading such as {@code land}, in the order of the project file; none if there is no such heading. */
    public static List<Field<?>> under(String heading) {
        return BY_HEADING.getOrDefault(heading, List.of());
    }

    /** The label of a field, or the path itself where it is none. */
    public static Text label(String path) {
        Field<?> field = BY_PATH.get(path);
        return field == null ? Text.same(path) : field.label();
    }

    private static <T> Field<T> add(Field<T> field) {
        LIST.add(field);
        return field;
    }

    private static Field<String> text(String path, String zh, String en) {
        return add(new Field<>(LIST.size(), path, new Text(zh, en), Kind.TEXT, String.class, List.of()));
    }

    private static Field<Texts> texts(String path, String zh, String en) {
        return add(new Field<>(LIST.size(), path, new Text(zh, en), Kind.TEXTS, Texts.class, List.of()));
    }

    private static Field<Boolean> yesNo(String path, String zh, String en) {
        return add(new Field<>(LIST.size(), path, new Text(zh, en), Kind.YES_NO, Boolean.class, List.of()));
    }

    /** @param choices {@code code} or {@code code=alias,alias} */
    private static Field<String> choice(String path, String zh, String en, String... choices) {
        List<Choice> parsed = Arrays.stream(choices).map(choice -> {
            String[] parts = choice.split("=", 2);
            return new Choice(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(",")));
        }).toList();
        return add(new Field<>(LIST.size(), path, new Text(zh, en), Kind.CHOICE, String.class, parsed));
    }

    private static Field<BigDecimal> area(String path, String zh, String en) {
        return decimal(path, zh, en, Kind.AREA);
    }

    private static Field<BigDecimal> money(String path, String zh, String en) {
        return decimal(path, zh, en, Kind.MONEY);
    }

    private static Field<BigDecimal> number(String path, String zh, String en) {
        return decimal(path, zh, en, Kind.NUMBER);
    }

    private static Field<BigDecimal> count(String path, String zh, String en) {
        return decimal(path, zh, en, Kind.COUNT);
    }

    private static Field<BigDecimal> share(String path, String zh, String en) {
        return decimal(path, zh, en, Kind.SHARE);
    }

    private static Field<BigDecimal> decimal(String path, String zh, String en, Kind kind) {
        return add(new Field<>(LIST.size(), path, new Text(zh, en), kind, BigDecimal.class, List.of()));
    }
}
