package org.cunbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumberTest {

    @ParameterizedTest
    @CsvSource({
        "零,0",
        "〇,0",
        "七,7",
        "十,10",
        "一十,10",
        "十五,15",
        "二十,20",
        "廿一,21",
        "卅,30",
        "一百零二,102",
        "一百二十,120",
        "两千零五十,2050",
        "叁仟零贰拾,3020",
        "九千九百九十九,9999",
        "一万,10000",
        "一万零一百,10100",
        "一万一千,11000",
        "十万,100000",
        "一百万零一,1000001",
        "一亿,100000000",
        "一亿零一万,100010000",
        "一亿零五千,100005000",
        "三点五,3.5",
        "三點零五,3.05",
        "零点九,0.9",
    })
    void number_that_can_be_read_in_one_way_is_read(String text, BigDecimal number) {
        assertThat(ChineseNumber.parse(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "一百二", "三五", "三千二十", "一万一百", "二百五", "十十", "百", "万", "零五", "一零", "一万万", "三点", "点五", "三点五点一", "三点十",
                "三.五", "5", "一亿亿", "九千亿亿"
            })
    void number_that_could_be_another_one_is_none(String text) {
        assertThat(ChineseNumber.parse(text)).isEmpty();
    }

    @Test
    void twenty_characters_are_a_number_and_more_are_none() {
        assertThat(ChineseNumber.parse("一点" + "五".repeat(18))).contains(new BigDecimal("1." + "5".repeat(18)));
        assertThat(ChineseNumber.parse("一点" + "五".repeat(19))).isEmpty();
    }
}
