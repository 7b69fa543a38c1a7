package zonefit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonefit.TestRules;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;

/** Where a site is said to be, in the words of applicants, over the shipped places. */
class SiteReaderTest {

    private static final Gazetteer PLACES = TestRules.screener().vocabulary().gazetteer();

    @ParameterizedTest
    @CsvSource({"广州市,番禺区石楼镇,panyu", "广州市,番禺石碁镇,panyu", "广州市,花都区秀全街,huadu", "广州市,增城区新塘镇东坑村,zengcheng", "广州市,黄埔区云埔街道,huangpu",
        "广州市,从化区太平镇,conghua", "广州市,白云区江高镇江人一路,baiyun", "广州市,南沙区（万顷沙镇）,nansha", "广州市,天河区黄村街,tianhe", "广州市,荔湾区东沙街道,liwan",
        "佛山市,南海区狮山镇,nanhai", "佛山市,顺德北滘镇,shunde", "佛山市,顺德区大良街道,shunde", "佛山市,三水区乐平镇工业大道,sanshui", "佛山市,高明区更合镇,gaoming",
        "佛山市,禅城区南庄镇,chancheng", "深圳市,宝安区沙井街道,baoan", "深圳市,龙岗区坂田街道,longgang", "深圳市,光明区凤凰街道,guangming", "深圳市,南山区粤海街道,nanshan",
        "珠海市,斗门区井岸镇,doumen", "珠海市,金湾区三灶镇,jinwan", "珠海市,香洲区南屏镇,xiangzhou", "惠州市,惠阳区秋长街道,huiyang", "惠州市,博罗县园洲镇,boluo",
        "惠州市,惠城区水口街道,huicheng", "惠州市,惠东县吉隆镇,huidong", "江门市,新会区会城街道,xinhui", "江门市,鹤山市共和镇,heshan", "江门市,开平市水口镇,kaiping",
        "江门市,台山市水步镇,taishan", "江门市,蓬江区荷塘镇,pengjiang", "肇庆市,高要区金渡镇,gaoyao", "肇庆市,四会市大沙镇,sihui", "汕头市,澄海区莲下镇,chenghai",
        "汕头市,潮阳区谷饶镇,chaoyang", "汕头市,潮南区峡山街道,chaonan", "汕尾市,海丰县可塘镇,haifeng", "揭阳市,普宁市占陇镇,puning", "揭阳市,揭东区新亨镇,jiedong",
        "潮州市,潮安区彩塘镇,chaoan", "潮州市,饶平县三饶镇,raoping", "湛江市,廉江市石岭镇,lianjiang", "湛江市,遂溪县岭北镇,suixi", "茂名市,电白区水东街道,dianbai",
        "茂名市,高州市石鼓镇,gaozhou", "阳江市,阳东区东城镇,yangdong", "阳江市,阳春市春湾镇,yangchun", "韶关市,曲江区马坝镇,qujiang", "韶关市,仁化县董塘镇,renhua",
        "梅州市,梅县区畲江镇,meixian", "梅州市,兴宁市叶塘镇,xingning", "河源市,龙川县登云镇,longchuan", "河源市,东源县仙塘镇,dongyuan", "清远市,清新区太平镇,qingxin",
        "清远市,英德市东华镇,yingde", "清远市,佛冈县汤塘镇,fogang", "云浮市,罗定市附城街道,luoding", "云浮市,新兴县新城镇,xinxing", "东莞市,长安镇沙头社区,dongguan-changan",
        "中山市,古镇镇曹二村,zhongshan-guzhen"})
    void a_district_is_not_lost_by_what_is_written_behind_it(String city, String district, String expected) {
        assertThat(locate("city", city, "district", district).chain()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"花都区狮岭镇杨屋村,杨屋村", "黄埔区科学大道18号,科学大道18号", "花都区霹雳镇,霹雳镇", "花都区狮岭镇,", "花都区,", "花都,", "花 都 区,", "萝岗区,"})
    void what_stands_behind_a_known_place_is_said_and_no_problem(String district, String rest) {
        Location location = locate("city", "广州市", "district", district);
        assertThat(location.unknownDistrict()).isEqualTo(Optional.ofNullable(rest));
        assertThat(location.found()).containsKey(Fields.DISTRICT);
        assertThat(problems("city", "广州市", "district", district)).isEmpty();
    }

    @Test
    void a_village_or_road_without_its_district_leaves_only_the_city() {
        Location location = locate("city", "广州市", "district", "霹雳镇");
        assertThat(location.unknownDistrict()).contains("霹雳镇");
        assertThat(location.found()).containsOnlyKeys(Fields.CITY);
    }

    @Test
    void a_district_of_another_city_is_refused_and_none_is_suggested() {
        assertThat(problem(Fields.DISTRICT, "city", "广州市", "district", "南海区")).isEqualTo("`南海区` 不在广州市");
        assertThat(problems("city", "佛山市", "district", "南海区")).isEmpty();
    }

    @Test
    void a_name_that_no_district_resembles_is_refused_without_a_suggestion() {
        Map<Field<?>, zonefit.text.Text> strange = problems("city", "广州市", "district", "霹雳雳雳");
        assertThat(strange.get(Fields.DISTRICT).en()).doesNotContain("did you mean");
        Map<Field<?>, zonefit.text.Text> misspelt = problems("city", "广州市", "district", "花郡区");
        assertThat(misspelt.get(Fields.DISTRICT).en()).contains("did you mean `花都区`?");
    }

    @Test
    void a_city_of_another_province_is_outside_and_no_problem() {
        assertThat(locate("city", "长沙市").isOutside()).isTrue();
        assertThat(locate("province", "湖南省", "city", "霹雳市").isOutside()).isTrue();
        assertThat(problems("province", "湖南省", "city", "霹雳市")).isEmpty();
        assertThat(locate("province", "广东省", "city", "广州市").isOutside()).isFalse();
    }

    @Test
    void a_misspelt_city_is_refused_with_the_nearest() {
        assertThat(problem(Fields.CITY, "city", "广州布")).contains("广州市");
        assertThat(problems("city", "广州")).isEmpty();
    }

    @Test
    void a_town_is_found_and_what_no_table_knows_is_said() {
        assertThat(locate("city", "广州市", "district", "番禺区石楼镇").chain()).contains("panyu-shilou");
        assertThat(locate("city", "广州市", "district", "番禺区石楼镇").unknownDistrict()).isEmpty();
        assertThat(locate("city", "广州市", "district", "番禺区未名镇").unknownDistrict()).contains("未名镇");
    }

    @Test
    void a_city_may_stand_before_its_district() {
        assertThat(locate("district", "广州市增城区新塘镇").chain()).contains("guangzhou", "zengcheng");
        assertThat(locate("city", "佛山市南海区").chain()).contains("foshan", "nanhai");
    }

    @Test
    void traditional_characters_and_full_width_are_the_same_place() {
        assertThat(locate("city", "廣州市", "district", "番禺區石樓鎮").chain()).contains("panyu-shilou");
    }

    @ParameterizedTest
    @CsvSource({"花都驱,花都区", "番寓区,番禺区"})
    void a_misspelt_district_is_refused_with_the_nearest(String written, String meant) {
        assertThat(problem(Fields.DISTRICT, "city", "广州市", "district", written)).contains(meant);
    }

    @Test
    void a_city_outside_the_province_that_is_named_is_refused() {
        assertThat(problem(Fields.CITY, "province", "湖南省", "city", "广州市")).contains("不在湖南省");
        assertThat(problem(Fields.CITY, "province", "广东省", "city", "长沙市")).contains("广东省");
        assertThat(problems("province", "广东省", "city", "广州市")).isEmpty();
    }

    @Test
    void a_town_in_place_of_a_park_is_no_park() {
        Location location = locate("city", "广州市", "district", "花都区", "park", "狮岭镇");
        assertThat(location.isInKnownPark()).isFalse();
        assertThat(location.chain()).contains("huadu-shiling");
    }

    @Test
    void a_park_that_no_table_knows_is_no_park() {
        Location location = locate("city", "广州市", "district", "花都区", "park", "花都万达广场");
        assertThat(location.isInKnownPark()).isFalse();
        assertThat(location.unknownPark()).contains("花都万达广场");
    }

    @Test
    void distinctive_words_in_their_order_find_a_park() {
        assertThat(locate("city", "广州市", "district", "花都区", "park", "大涡先进制造园").found()).containsKey(Fields.PARK);
    }

    @ParameterizedTest
    @CsvSource({"先进制造产业园", "绿色价值园区", "花都创新园"})
    void words_that_fit_several_parks_leave_all_of_them(String park) {
        assertThat(locate("city", "广州市", "district", "花都区", "park", park).possibleParks()).hasSizeGreaterThan(1);
    }

    @Test
    void what_parks_are_called_in_general_fits_none() {
        assertThat(locate("city", "广州市", "district", "番禺区", "park", "工业区").possibleParks()).isEmpty();
        assertThat(locate("city", "广州市", "district", "番禺区", "park", "工业区").isInKnownPark()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"黄埔区", "海珠区"})
    void a_park_may_have_two_homes(String district) {
        assertThat(locate("city", "广州市", "district", district, "park", "生物岛").isContradictory()).isFalse();
        assertThat(locate("city", "广州市", "district", "白云区", "park", "生物岛").isContradictory()).isTrue();
    }

    @Test
    void what_one_city_wants_in_a_park_does_not_bind_the_other() {
        String park = "佛山(云浮)产业转移工业园";
        assertThat(locate("city", "云浮市", "park", park).chain()).contains("yunfu", "foshan-yunfu-transfer-park").doesNotContain("foshan");
        assertThat(locate("city", "佛山市", "park", park).chain()).contains("foshan", "foshan-yunfu-transfer-park").doesNotContain("yunfu");
    }

    @Test
    void a_park_may_be_named_with_its_district_or_town_in_front() {
        for (String park : List.of("杨屋工业区", "花都区杨屋工业区", "狮岭杨屋工业区", "「杨屋工业区」")) {
            Location location = locate("city", "广州市", "district", "花都区", "park", park);
            assertThat(location.found().get(Fields.PARK).id()).as(park).isEqualTo("yangwu-industrial-zone");
        }
    }

    @Test
    void a_park_of_another_district_contradicts_its_site() {
        assertThat(locate("city", "广州市", "district", "黄埔区", "park", "花都汽车城").isContradictory()).isTrue();
        assertThat(locate("city", "广州市", "district", "花都区", "park", "花都汽车城").isContradictory()).isFalse();
    }

    @Test
    void a_park_of_several_parts_tells_them() {
        assertThat(locate("city", "广州市", "district", "花都区", "park", "花都经济开发区").partsOfPark())
                .containsExactlyInAnyOrder("huadu-edz-old", "huadu-edz-new");
        assertThat(locate("city", "广州市", "district", "花都区", "park", "杨屋工业区").partsOfPark()).isEmpty();
    }

    @Test
    void words_that_fit_several_parks_are_those_of_where_the_site_is() {
        assertThat(locate("city", "广州市", "district", "花都区", "park", "智能电子园").possibleParks())
                .containsExactlyInAnyOrder("guoguang-smart-electronics-park", "huadu-smart-electronics-park",
                        "huadu-smart-electronics-green-park");
        assertThat(locate("city", "广州市", "district", "花都区", "park", "智能电子园").found()).doesNotContainKey(Fields.PARK);
        assertThat(locate("city", "广州市", "district", "天河区", "park", "智能电子园").possibleParks()).isEmpty();
    }

    private static Location locate(String... words) {
        return PLACES.locate(project(words));
    }

    private static Map<Field<?>, zonefit.text.Text> problems(String... words) {
        return PLACES.problems(project(words));
    }

    private static String problem(Field<?> field, String... words) {
        return problems(words).get(field).zh();
    }

    private static Project project(String... words) {
        Map<String, Field<String>> fields = Map.of("province", Fields.PROVINCE, "city", Fields.CITY, "district", Fields.DISTRICT, "park", Fields.PARK);
        Map<Field<?>, Object> values = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            values.put(fields.get(words[i]), words[i + 1]);
        }
        return new Project("P", values);
    }
}
