package zonefit.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonefit.TestRules;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Vocabulary;

/** What projects are recognised as from their own words, over the shipped vocabulary. */
class RecogniserTest {

    private static final Vocabulary VOCABULARY = TestRules.screener().vocabulary();
    private static final Recogniser RECOGNISER = new Recogniser(VOCABULARY);

    @ParameterizedTest
    @CsvSource({"面包,bakery", "饼干包装机,packaging-machinery", "饼干模具,molds", "手机,mobile-phones", "手机维修,it-device-repair", "电梯,elevators", "电梯维保,equipment-repair",
        "汽车座椅,auto-parts", "印染设备,textile-machinery", "印染,dyeing-finishing"})
    void the_last_known_word_says_what_is_made(String product, String concept) {
        Recognition read = product(product);
        assertThat(read.isCertain()).isTrue();
        assertThat(isOf(read, concept)).as("%s is %s", product, read.lines()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"化妆品主题物什", "集成电路用某某物事", "家具乙事"})
    void a_last_word_that_is_not_known_leaves_it_open_whatever_stands_before(String product) {
        Recognition read = product(product);
        assertThat(read.isCertain()).isFalse();
        assertThat(read.isOpen()).isTrue();
        assertThat(read.notUnderstood()).containsExactly(product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"塑料收纳盒", "塑料收纳盒生产线项目", "年产500万个塑料收纳盒", "塑料收纳盒500万个/年", "塑料收纳盒（一期）", "塑料收纳盒加工厂"})
    void what_only_closes_a_phrase_is_taken_off(String product) {
        assertThat(product(product).lines()).isEqualTo(product("塑料收纳盒").lines());
    }

    @ParameterizedTest
    @CsvSource({"塑料支座,plastics-products", "不锈钢支座,metal-products", "橡胶护套,rubber-products", "竹制托盘,wood-products"})
    void a_form_is_of_the_trade_of_its_material(String product, String concept) {
        assertThat(isOf(product(product), concept)).isTrue();
    }

    @Test
    void a_form_of_no_stated_material_is_one_of_several() {
        assertThat(product("某某护套").isCertain()).isFalse();
        assertThat(product("某某护套").lines()).hasSizeGreaterThan(1);
    }

    @Test
    void a_process_that_is_stated_tells_the_material_of_a_form() {
        Recognition read = RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts("某某护套"), Fields.PROCESSES, texts("注塑")))).industry();
        assertThat(isOf(read, "plastics-products")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"报废空调拆解,e-waste-dismantling", "废旧漆包线,metal-recycling", "废旧动力电池回收,battery-recycling", "空调、洗衣机回收,e-waste-dismantling"})
    void scrap_is_recycled_and_not_made(String product, String concept) {
        Recognition read = product(product);
        assertThat(isOf(read, concept)).as("%s is %s", product, read.lines()).isTrue();
        assertThat(isOf(read, "air-conditioners") || isOf(read, "wire-cable") || isOf(read, "power-battery")).isFalse();
    }

    @Test
    void a_last_character_alone_says_nothing_certain_of_a_compound_that_is_not_known() {
        assertThat(product("麦克风霹雷罩").isCertain()).isFalse();
        assertThat(product("不锈钢霹雷罩").isCertain()).isTrue();
    }

    @Test
    void one_character_is_a_material_only_where_it_ends_no_unknown_word() {
        assertThat(product("霹棉垫").isCertain()).isFalse();
        assertThat(product("棉垫").isCertain()).isTrue();
    }

    @Test
    void a_use_says_whose_part_a_form_is_only_directly_before_it() {
        assertThat(product("电梯霹雷面板").isCertain()).isFalse();
        assertThat(product("电梯面板").isCertain()).isTrue();
    }

    @Test
    void a_trade_that_hangs_on_its_object_is_open_where_that_is_not_known() {
        assertThat(product("霹雷仓出租").isCertain()).isFalse();
        assertThat(product("挖掘机出租").isCertain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"车用传感器,lidar,sensors", "机器人轴承,harmonic-reducers,bearings-gears"})
    void a_good_for_a_field_is_not_the_one_kind_that_the_field_has_of_it(String product, String kind, String good) {
        assertThat(isOf(product(product), kind)).isFalse();
        assertThat(isOf(product(product), good)).isTrue();
    }

    @Test
    void a_machine_that_is_bought_to_make_a_part_is_not_what_the_part_is_for() {
        assertThat(product("引进数控机床加工五金件").lines()).containsExactly(Set.of("metal-products"));
    }

    @Test
    void the_id_of_a_project_without_a_name_says_nothing_of_it() {
        Recognition read = RECOGNISER.recognise(new Project("家具-1", Map.of())).industry();
        assertThat(read.lines()).isEmpty();
        assertThat(read.notUnderstood()).isEmpty();
    }

    @Test
    void coordinate_names_share_the_word_that_makes_a_trade_of_them() {
        assertThat(isOf(text("空调与洗衣机维修"), "air-conditioners")).isFalse();
        assertThat(isOf(text("空调与洗衣机"), "air-conditioners")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"电梯制造、电梯维修,elevators", "家具制造、维修,furniture"})
    void what_is_made_is_not_lost_beside_its_repair(String text, String made) {
        assertThat(text(text).lines()).containsExactlyInAnyOrder(Set.of(made), Set.of("equipment-repair"));
    }

    @Test
    void names_that_a_comma_parts_share_no_trade() {
        assertThat(text("钢琴、家具租赁").lines()).containsExactly(Set.of("goods-rental"));
        assertThat(text("钢琴，家具租赁").lines()).containsExactly(Set.of("pianos"), Set.of("goods-rental"));
    }

    @ParameterizedTest
    @CsvSource({"锂电池设备,battery-machinery", "水泵配件,pumps", "汽车维修,auto-repair", "废旧动力电池拆解,battery-recycling",
        "汽车租赁,vehicle-rental", "药品检测,testing-services", "家具模具,molds"})
    void what_is_done_to_a_thing_is_a_trade_of_its_own(String text, String trade) {
        assertThat(text(text).lines()).containsExactly(Set.of(trade));
    }

    @ParameterizedTest
    @CsvSource({"锂电池,lithium-battery", "水泵,pumps", "汽车,automotive", "药品,biomedicine", "家具,furniture"})
    void the_thing_itself_is_what_is_made(String text, String thing) {
        Recognition read = text(text);
        assertThat(isOf(read, thing)).as("%s is %s", text, read.lines()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"家具生产销售", "家具生产与销售", "家具研发、生产、销售", "研发、生产、销售家具", "家具加工和销售"})
    void who_makes_and_sells_is_no_trader(String text) {
        assertThat(text(text).lines()).containsExactly(Set.of("furniture"));
    }

    @Test
    void who_only_sells_is_one() {
        assertThat(text("家具销售").lines()).containsExactly(Set.of("home-furnishing-trade"));
    }

    @Test
    void a_model_number_is_taken_off() {
        assertThat(text("伺服电机 HG-KR43").lines()).isEqualTo(text("伺服电机").lines());
        assertThat(product("数控机床VMC850").lines()).isEqualTo(product("数控机床").lines());
        assertThat(product("霹雳VMC850").isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"购置数控机床生产家具,furniture", "购置机器人生产玩具,toys", "以光伏生产玩具,toys", "以钢材为原料生产家具,furniture"})
    void what_is_bought_to_make_a_good_says_nothing_of_it(String text, String good) {
        assertThat(text(text).lines()).containsExactly(Set.of(good));
    }

    @ParameterizedTest
    @ValueSource(strings = {"购置数控机床", "采用汽车座椅", "用于汽车的座椅", "以钢材为原料"})
    void who_only_says_what_is_bought_or_for_whom_says_nothing(String text) {
        assertThat(text(text).isEmpty()).isTrue();
    }

    @Test
    void what_is_counted_in_a_list_of_products_is_made() {
        assertThat(text("家具，数控机床20台").lines()).containsExactly(Set.of("furniture"));
        assertThat(products("家具", "数控机床20台").lines()).hasSize(2);
    }

    @Test
    void what_is_bought_or_only_fitted_makes_no_line() {
        assertThat(isOf(text("塑料玩具,购置注塑机20台"), "plastics-machinery")).isFalse();
        assertThat(isOf(text("小型数据中心,机柜150个"), "data-center")).isTrue();
        assertThat(text("小型数据中心,机柜150个").lines()).hasSize(1);
        assertThat(isOf(product("注塑机20台"), "plastics-machinery")).isTrue();
    }

    @Test
    void a_use_before_a_good_adds_the_parts_of_its_field() {
        assertThat(isOf(product("车用压缩机"), "auto-parts")).isTrue();
        assertThat(isOf(product("航空铝型材"), "aviation-parts")).isTrue();
        assertThat(isOf(product("压缩机"), "auto-parts")).isFalse();
        assertThat(isOf(product("汽车厂用工作服"), "auto-parts")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"不染色", "免电镀", "非电镀", "无需电镀", "电镀（外协）", "电镀工序委外", "不涉及喷涂、电镀"})
    void a_process_that_is_denied_or_done_elsewhere_is_none(String process) {
        assertThat(processes(process)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"不锈钢电镀,electroplating", "无纺布染色,dyeing-finishing", "电镀,electroplating"})
    void what_only_looks_like_a_denial_denies_nothing(String process, String expected) {
        assertThat(processes(process)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"饮料，电镀外协，喷涂外协", "饮料，电镀工序委外", "饮料，不含霹雳，不含雷公", "饮料、电镀（外协）", "饮料，外协", "饮料，非电镀"})
    void what_is_only_denied_is_no_subject_that_is_not_understood(String text) {
        Recognition read = text(text);
        assertThat(read.lines()).containsExactly(Set.of("beverages"));
        assertThat(read.isCertain()).isTrue();
        assertThat(read.notUnderstood()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"免喷涂霹雳", "不锈钢霹雳", "电镀霹雳外协", "家具取消霹雳"})
    void a_denial_within_a_phrase_does_not_deny_its_unknown_end(String text) {
        assertThat(text(text).isOpen()).isTrue();
        assertThat(text(text).notUnderstood()).containsExactly(text);
    }

    @Test
    void no_denial_is_read_into_a_longer_word() {
        assertThat(product("无纺布").lines()).containsExactly(Set.of("textiles"));
        assertThat(product("不锈钢水杯").lines()).isEqualTo(product("不锈钢保温杯").lines());
        assertThat(isOf(product("无铅焊锡"), "electronic-materials")).isTrue();
    }

    @Test
    void a_machine_for_a_process_is_not_that_process() {
        assertThat(RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts("电镀设备")))).processes()).isEmpty();
    }

    @Test
    void an_ambiguous_word_is_settled_by_the_code_or_by_what_stands_before_it() {
        assertThat(product("蓄电池").isCertain()).isFalse();
        assertThat(isOf(coded("蓄电池", "3843"), "lead-acid-battery")).isTrue();
        assertThat(coded("蓄电池", "3843").isCertain()).isTrue();
        assertThat(product("锂离子蓄电池").isCertain()).isTrue();
    }

    @Test
    void the_name_settles_an_ambiguous_word_if_it_names_one_of_its_meanings() {
        assertThat(named("电池", "某某燃料电池有限公司").lines()).containsExactly(Set.of("fuel-cells"));
        assertThat(named("餐具", "某某陶瓷厂").lines()).containsExactly(Set.of("daily-ceramics"));
        assertThat(named("电池", "某某面包厂").isCertain()).isFalse();
        assertThat(named("电池", "某某面包厂").questions()).isNotEmpty();
    }

    @Test
    void a_material_settles_an_ambiguous_word() {
        assertThat(product("餐具").isCertain()).isFalse();
        assertThat(product("陶瓷餐具").lines()).containsExactly(Set.of("daily-ceramics"));
        assertThat(isOf(product("不锈钢餐具"), "metal-products")).isTrue();
        assertThat(product("塑料餐具").lines()).containsExactly(Set.of("plastics-products"));
    }

    @Test
    void products_that_are_not_known_are_only_listed_where_the_text_is_understood() {
        Project project = project(Map.of(Fields.INDUSTRY, "家具", Fields.PRODUCTS, texts("霹雳", "雷公")));
        Recognition read = RECOGNISER.recognise(project).industry();
        assertThat(read.lines()).containsExactly(Set.of("furniture"));
        assertThat(read.isCertain()).isTrue();
        assertThat(read.notUnderstood()).containsExactly("霹雳", "雷公");
        assertThat(products("霹雳", "雷公").isOpen()).isTrue();
    }

    @Test
    void more_products_have_to_be_known_than_not() {
        assertThat(products("家具", "霹雳").isCertain()).isTrue();
        assertThat(products("家具", "霹雳", "雷公").isOpen()).isTrue();
        assertThat(products("霹雳", "家具").isOpen()).isTrue();
    }

    @Test
    void code_and_words_that_contradict_leave_it_open_and_both_are_said() {
        Recognition read = coded("面包", "3843");
        assertThat(read.isCertain()).isFalse();
        assertThat(isOf(read, "bakery") && isOf(read, "lead-acid-battery")).isTrue();
    }

    @Test
    void a_code_that_agrees_stands_beside_the_words() {
        assertThat(coded("面包", "1411").isCertain()).isTrue();
        assertThat(isOf(coded("面包", "1411"), "bakery")).isTrue();
    }

    @Test
    void a_code_agrees_with_the_goods_of_its_class_though_most_of_that_are_of_another_concept() {
        assertThat(coded("焊锡线", "3259").isCertain()).isTrue();
        assertThat(coded("变频器", "3824").isCertain()).isTrue();
    }

    @Test
    void a_code_of_unlike_goods_contradicts_what_is_none_of_them() {
        assertThat(coded("面包", "3855").isCertain()).isFalse();
        assertThat(isOf(coded("面包", "3855"), "bakery") && isOf(coded("面包", "3855"), "washing-machines")).isTrue();
        assertThat(coded("洗衣机", "3855").isCertain()).isTrue();
        assertThat(coded("热水器", "3855").isCertain()).isTrue();
    }

    @Test
    void any_good_may_be_a_part_of_the_vehicles_that_the_code_names() {
        assertThat(coded("压缩机", "3670").isCertain()).isTrue();
        assertThat(isOf(coded("压缩机", "3670"), "auto-parts")).isTrue();
    }

    @Test
    void headquarters_file_the_code_of_their_firm() {
        Recognition read = RECOGNISER.recognise(project(Map.of(Fields.INDUSTRY, "糖果企业全国运营总部", Fields.GBT4754, "1421"))).industry();
        assertThat(isOf(read, "hq-economy")).isTrue();
        assertThat(read.isCertain()).isTrue();
    }

    @Test
    void an_upgrade_files_the_code_of_its_firm_and_a_new_factory_its_own() {
        assertThat(filedUnderBatteries(Fields.KIND, "upgrade").lines()).containsExactly(Set.of("furniture"));
        assertThat(coded("家具", "3841").lines())
                .containsExactlyInAnyOrder(Set.of("furniture"), Set.of("lithium-battery"));
        assertThat(coded("家具", "3841").isCertain()).isFalse();
    }

    @Test
    void the_code_of_a_firm_gives_way_at_its_headquarters_only() {
        assertThat(filedUnderBatteries(Fields.ACTIVITY, "headquarters").lines()).containsExactly(Set.of("furniture"));
        assertThat(filedUnderBatteries(Fields.ACTIVITY, "production").isCertain()).isFalse();
    }

    @Test
    void a_name_opens_no_line_where_products_are_stated() {
        Recognition read = RECOGNISER.recognise(project(Map.of(Fields.NAME, "某某动力电池厂", Fields.PRODUCTS, texts("面包")))).industry();
        assertThat(isOf(read, "power-battery")).isFalse();
        assertThat(isOf(RECOGNISER.recognise(project(Map.of(Fields.NAME, "某某动力电池厂"))).industry(), "power-battery")).isTrue();
    }

    @Test
    void a_text_that_names_another_good_than_the_products_contradicts_them() {
        Recognition read = RECOGNISER.recognise(project(Map.of(Fields.INDUSTRY, "面包", Fields.PRODUCTS, texts("轮胎")))).industry();
        assertThat(read.isCertain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"机器人研发、生产、销售,PRODUCTION", "机器人研发与制造,PRODUCTION", "机器人研发中心,RESEARCH", "化学药中试基地,PILOT", "食品企业运营总部,HEADQUARTERS",
        "机器人生产,PRODUCTION"})
    void words_tell_what_is_done_and_making_goes_before_what_adorns_it(String text, Activity activity) {
        assertThat(RECOGNISER.recognise(project(Map.of(Fields.INDUSTRY, text, Fields.GBT4754, "3491"))).activities()).containsExactly(activity);
    }

    @Test
    void one_word_for_research_and_production_is_both() {
        assertThat(activities("机器人研发生产基地")).containsExactlyInAnyOrder(Activity.RESEARCH, Activity.PRODUCTION);
    }

    @Test
    void research_beside_production_is_production_alone() {
        assertThat(activities("家具研发中心和生产基地")).containsExactly(Activity.PRODUCTION);
        assertThat(activities("家具，不含研发中心")).hasSize(Activity.values().length);
    }

    @Test
    void what_is_stated_goes_before_all_words() {
        Project project = project(Map.of(Fields.INDUSTRY, "家具生产", Fields.ACTIVITY, "research"));
        assertThat(RECOGNISER.recognise(project).activities()).containsExactly(Activity.RESEARCH);
    }

    @Test
    void without_a_word_the_code_tells_and_without_a_code_nothing_does() {
        assertThat(RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts("机器人"), Fields.GBT4754, "3491"))).activities())
                .containsExactly(Activity.PRODUCTION);
        assertThat(activities("机器人")).hasSize(Activity.values().length);
    }

    @Test
    void a_class_is_proposed_where_none_is_stated() {
        assertThat(product("毛巾架").proposedClass()).isNotEmpty();
        assertThat(coded("毛巾架", "3352").proposedClass()).isEmpty();
    }

    @Test
    void it_says_why_it_reads_so() {
        assertThat(product("航空铝型材").explanation().sentences().get(0).zh()).contains("航空铝型材", "中心词“铝型材”", "“航空”是用途");
        assertThat(product("化妆品主题物什").explanation().sentences().get(0).zh()).contains("未能理解", "“化妆品”");
    }

    private static boolean isOf(Recognition read, String concept) {
        return read.lines().stream().anyMatch(line -> line.stream().anyMatch(one -> VOCABULARY.concepts().covers(concept, one)));
    }

    private static Recognition product(String product) {
        return RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts(product)))).industry();
    }

    private static Recognition products(String... products) {
        return RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts(products)))).industry();
    }

    private static Recognition named(String product, String name) {
        return RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts(product), Fields.NAME, name))).industry();
    }

    private static Recognition filedUnderBatteries(Field<String> field, String value) {
        Project project = project(Map.of(Fields.PRODUCTS, texts("家具"), Fields.GBT4754, "3841", field, value));
        return RECOGNISER.recognise(project).industry();
    }

    private static Recognition text(String text) {
        return RECOGNISER.recognise(project(Map.of(Fields.INDUSTRY, text))).industry();
    }

    private static Recognition coded(String product, String code) {
        return RECOGNISER.recognise(project(Map.of(Fields.PRODUCTS, texts(product), Fields.GBT4754, code))).industry();
    }

    private static Set<Activity> activities(String text) {
        return RECOGNISER.recognise(project(Map.of(Fields.INDUSTRY, text))).activities();
    }

    private static Set<String> processes(String process) {
        return RECOGNISER.recognise(project(Map.of(Fields.PROCESSES, texts(process)))).processes();
    }

    private static Project.Texts texts(String... texts) {
        return new Project.Texts(List.of(texts));
    }

    private static Project project(Map<Field<?>, Object> stated) {
        Map<Field<?>, Object> values = new HashMap<>(stated);
        values.putIfAbsent(Fields.NAME, "某某项目");
        return new Project("P", values);
    }
}
