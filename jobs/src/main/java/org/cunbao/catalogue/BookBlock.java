package org.cunbao.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cunbao.domain.AreaKind;

/** What a row of the workbook's template is repeated by. */
public enum BookBlock {
    /** Nothing: it stands once. */
    ONCE(
            "", "标题", "表注", "报告期", "版次", "状态", "草案", "样例", "发文机关", "疑问数", "本年累计说明", "重述说明", "分组", "指标名称", "计量单位", "指标栏",
            "未收齐底色", "记号.未报", "记号.空白", "记号.不适用", "记号.未通过"),
    VILLAGE("村", "代码!村代码", "乡镇代码!乡镇代码", "乡镇:乡镇", "名称:村", BookBlank.OTHERS),
    TOWNSHIP("乡镇", "代码!乡镇代码", "名称:乡镇", BookBlank.OTHERS, BookBlank.ESTIMATES + "!"),
    COUNTY_ROW("全县", "代码!", "名称", BookBlank.FIGURE + "!"),
    INDICATOR(
            "县级",
            "代码!代码",
            "章节:章节",
            "指标!指标",
            "单位!单位",
            "本月!本月",
            "本年累计:本年累计",
            "本年已报应报:本年已报/应报",
            "累计期末!累计/期末",
            "已报应报!已报/应报",
            "比上月增减!比上月增减",
            "可比单位数!可比单位数",
            "本月估计!本月估计（不计入上报数）",
            "累计期末估计!估计（不计入上报数）",
            "估计方法!估计方法"),
    VILLAGE_MEMBER(
            "村成员", "名称", "代码!", "指标栏!代码", "指标!指标", "单位!单位", BookBlank.FIGURE + "!", "合计!合计", "已报应报!已报/应报", "全县!全县"),
    TOWNSHIP_MEMBER(
            "乡镇成员", "名称", "代码!", "指标栏!代码", "指标!指标", "单位!单位", BookBlank.FIGURE + "!", "合计!合计", "已报应报!已报/应报", "全县!全县"),
    COVERAGE(
            "报送",
            "报告期:报告期",
            "层级:层级",
            "地区代码!地区代码",
            "地区:地区",
            "报表!报表",
            "应报!应报",
            "已计入!已计入",
            "未通过!未通过",
            "冲突!冲突",
            "未报!未报",
            "报送率!报送率（%）",
            "未计入单位:未计入单位",
            "备注:备注"),
    FINDING(
            "发现",
            "代码!代码",
            "级别!级别",
            "结果!结果",
            "名称:名称",
            "地区代码:地区代码",
            "地区!地区",
            "文件:文件",
            "工作表:工作表",
            "单元格!单元格",
            "原文:原文",
            "说明!说明",
            "依据:依据",
            "处理办法:处理办法",
            "填报说明:填报说明或豁免",
            "涉及单位数!涉及单位数",
            "状态!状态",
            "备注:备注"),
    CALLBACK(
            "回访",
            "序号!序号",
            "地区代码!地区代码",
            "地区:地区",
            "乡镇:乡镇",
            "代码!代码",
            "名称:名称",
            "要核实的情况!要核实的情况",
            "位置:位置",
            "处理办法:处理办法",
            "可能影响!可能影响（%）",
            "影响哪个数:影响全县哪个数",
            "这次的影响!这次回访的影响（%）",
            "累计解决!累计解决（%）",
            "备注:备注"),
    RESTATED(
            "重述",
            "报告期:报告期",
            "层级:层级",
            "地区代码!地区代码",
            "地区!地区",
            "代码!代码",
            "指标:指标",
            "栏!栏",
            "单位:计量单位",
            "上次!上次发布的数",
            "上次已报应报:上次已报/应报",
            "本次!本次发布的数",
            "已报应报:已报/应报",
            "增减:增减",
            "原因!原因",
            "涉及单位:涉及的单位",
            "文件:文件",
            "备注:备注"),
    DICTIONARY(
            "指标",
            "代码!代码",
            "章节:章节",
            "名称!指标",
            "填报单位:填报单位",
            "计量单位!计量单位",
            "类型:类型",
            "小数位!小数位",
            "口径!口径",
            "栏目:栏目",
            "责任部门:责任部门",
            "启用月:启用月",
            "停用月:停用月",
            "解释!解释"),
    FORM("报表", "名称!", "已报应报!", "报送率"),
    CONTENTS("目录", "工作表!");

    /**
     * A piece that a blank can ask for.
     *
     * @param name after the dot
     * @param required whether the template must show it
     * @param heading what usually stands above its column; empty when nothing is usual
     */
    public record Field(String name, boolean required, String heading) {

        private static Field of(String text) {
            int end = Math.max(text.indexOf('!'), text.indexOf(':'));
            return end < 0
                    ? new Field(text, false, "")
                    : new Field(text.substring(0, end), text.charAt(end) == '!', text.substring(end + 1));
        }
    }

    private final String caption;

    /** Unmodifiable. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Field> fields;

    /** Fields are followed by {@code !} when required, else by a colon, and then by their usual heading. */
    BookBlock(String caption, String... fields) {
        this.caption = caption;
        this.fields = Arrays.stream(fields).map(Field::of).toList();
    }

    /** What stands before the dot of its blanks; empty for those of the whole workbook. */
    public String caption() {
        return caption;
    }

    /** In the order in which the shipped template shows them. */
    public List<Field> fields() {
        return fields;
    }

    static Optional<BookBlock> of(String caption) {
        return Arrays.stream(values())
                .filter(block -> block.caption.equals(caption))
                .findFirst();
    }

    /** Whether blanks may name a figure. */
    public boolean hasFigures() {
        return this == VILLAGE || this == TOWNSHIP;
    }

    /** Whether it shows the members of a group side by side. */
    public boolean isOfMembers() {
        return this == VILLAGE_MEMBER || this == TOWNSHIP_MEMBER;
    }

    /** The units of a group that stand in its columns; villages for one that has none. */
    public AreaKind members() {
        return this == TOWNSHIP_MEMBER ? AreaKind.TOWNSHIP : AreaKind.VILLAGE;
    }

    /** Whether a blank of this block that stands by itself heads the block instead of being repeated. */
    boolean isHead(String field) {
        return isOfMembers() && (field.equals("名称") || field.equals("代码"));
    }

    boolean knows(String field) {
        return fields.stream().anyMatch(known -> known.name().equals(field));
    }
}
