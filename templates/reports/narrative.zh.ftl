<#ftl output_format="plainText" strip_whitespace=true>
<#--
  各章的文字。每章一段宏，名字是 chapter_ 加章的代码；没有专门写的章用 anyChapter。
  每输出一行就是报告里的一段。一句话由若干小句组成，小句为空就不写。

  每个指标在 figures 里有这些内容，都是写好的文字或“是不是”：
    name unit         名称、计量单位（标志类为“个”）
    flag flow         是不是标志、是不是当月发生数
    known value       有没有累计（期末）数；数，或缺数的说法
    monthKnown month  有没有本月数；数，或缺数的说法
    monthZero zero    本月数、累计（期末）数是不是 0
    trend change      up、down、same、none；比上月的增减（绝对值）
    alike             比上月时用的单位是不是就是本月已报的单位
    partial           没有报全时写“（已报252/260个村）”，报全了为空
    level             由谁填报：村、乡镇、县直部门
  一章里由村填报的数如果都没有报全、多数已报单位相同，章首说一次，后面只注明不同的。
  本月不收的指标不在 figures 里，提到它的小句自动不写。
-->

<#function trendOf f verb="增加" fall="减少">
  <#local scope = f.alike?then("", "同口径")>
  <#if f.trend == "up"><#return "，" + scope + "比上月" + verb + f.change + f.unit></#if>
  <#if f.trend == "down"><#return "，" + scope + "比上月" + fall + f.change + f.unit></#if>
  <#if f.trend == "same"><#return "，" + scope + "与上月持平"></#if>
  <#return "">
</#function>

<#-- 各级填报的数在本章普遍的报送范围；有一个报全了、或不足三个数相同，就不算普遍。 -->
<#assign usual = {}>
<#list ["村", "乡镇"] as level>
  <#assign marks = figures?values?filter(f -> f.level == level)?map(f -> f.partial)>
  <#list marks as mark>
    <#if mark != "" && !marks?seq_contains("") && marks?filter(other -> other == mark)?size gte 3
        && marks?filter(other -> other == mark)?size * 2 gt marks?size>
      <#assign usual = usual + {level: mark}>
    </#if>
  </#list>
</#list>

<#function partialOf f>
  <#return (f.partial == usual[f.level]!"")?then("", f.partial)>
</#function>

<#-- 当月发生数：本月多少、比上月多还是少、累计多少。 -->
<#function flow code label="">
  <#if !figures[code]??><#return ""></#if>
  <#local f = figures[code]>
  <#local what = (label == "")?then(f.name, label)>
  <#if !f.known && !f.monthKnown><#return what + "没有数据（" + f.value + "）"></#if>
  <#local total = f.known?then("累计" + f.value + f.unit, "累计数" + f.value)>
  <#if !f.monthKnown><#return what + "本月数" + f.month + "，" + total + partialOf(f)></#if>
  <#if f.monthZero><#return what + "本月无新增，" + total + partialOf(f)></#if>
  <#return what + "本月" + f.month + f.unit + trendOf(f, "多", "少") + "，" + total + partialOf(f)>
</#function>

<#-- 期末数：现有多少、比上月增减。 -->
<#function stock code label="">
  <#if !figures[code]??><#return ""></#if>
  <#local f = figures[code]>
  <#local what = (label == "")?then(f.name + f.flag?then("的单位", ""), label)>
  <#if !f.known><#return what + "没有数据（" + f.value + "）"></#if>
  <#if f.zero><#return "尚无" + what + trendOf(f) + partialOf(f)></#if>
  <#return what + f.value + f.unit + trendOf(f) + partialOf(f)>
</#function>

<#-- 一句话：引语、若干小句。全都空时整句不写。 -->
<#function sentence lead parts>
  <#local said = parts?filter(part -> part != "")>
  <#if said?size == 0><#return ""></#if>
  <#return lead + said?join("；") + "。">
</#function>

<#macro paragraph sentences><#local said = sentences?filter(one -> one != "")><#if said?size gt 0>${said?join("")}
</#if></#macro>

<#macro chapter_A>
<@paragraph [
  sentence("队伍建设：", [flow("A01", "调整优化的村党组织书记"), stock("A02", "书记、主任“一肩挑”的村"), flow("A03", "选聘的高校毕业生村文书"), stock("A04", "有大学生村文书在岗的村"), stock("A05", "在册村级后备干部")]),
  sentence("培训：", [flow("A06", "举办的村党组织书记培训班"), flow("A07", "参训的村党组织书记"), flow("A08", "赴外培训的人员")])
]/>
<@paragraph [
  sentence("组织整顿与集体经济：", [flow("A09", "得到整顿的软弱涣散党组织"), flow("A10", "中央扶持村集体经济项目资金"), flow("A11", "县级配套资金"), stock("A12", "建成运行的村集体经济项目"), stock("A13", "村集体经济积累")]),
  sentence("帮扶与考核：", [flow("A14", "调整的第一书记"), flow("A15", "调整的驻村帮扶工作队员"), flow("A16", "更换包抓领导的片区"), flow("A17", "被约谈问责的人员"), flow("A18", "受表彰的优秀扶贫干部")])
]/>
</#macro>

<#macro chapter_B>
<@paragraph [
  sentence("基层组织：", [stock("B01"), stock("B02"), stock("B05", "设有村民议事委员会的村"), stock("B06", "设有人民调解委员会的村"), stock("B07"), stock("B08", "设有治安保卫委员会的村"), stock("B09", "设有红白理事会的村")]),
  sentence("规约：", [flow("B03", "修订的村规民约"), flow("B04", "修订的居民公约")])
]/>
<@paragraph [
  sentence("权责事项：", [stock("B10"), stock("B11"), stock("B12")]),
  sentence("网格：", [stock("B13"), stock("B14"), stock("B15", "村三级网格"), stock("B16"), stock("B17")])
]/>
</#macro>

<#macro chapter_C>
<@paragraph [
  sentence("示范创建：", [stock("C01", "国家级民主法治示范村"), stock("C02", "省级民主法治示范村"), stock("C03", "市级民主法治示范村"), stock("C15"), stock("C16")]),
  sentence("法治阵地：", [stock("C04"), stock("C18"), stock("C05", "村法治文化广场和主题公园"), stock("C17")])
]/>
<@paragraph [
  sentence("普法：", [flow("C06", "发放的法治宣传资料"), flow("C07", "解答的群众法律咨询"), flow("C08", "宪法宣传周主题日")]),
  sentence("法律服务：", [stock("C09"), stock("C10", "配备法律顾问的乡镇"), stock("C11", "配备法律顾问的村"), stock("C12"), stock("C13", "设有公共法律服务工作站的乡镇"), stock("C14", "设有公共法律服务工作室的村")])
]/>
</#macro>

<#macro chapter_D>
<@paragraph [
  sentence("人居环境：", [flow("D03", "清理的农村生活垃圾"), flow("D04", "拆除的农村危房"), flow("D05", "改造的户厕")]),
  sentence("文明创建：", [stock("D06", "县级及以上文明乡镇"), stock("D07", "县级及以上文明村"), stock("D08"), stock("D09", "精神文明建设示范村"), stock("D10")])
]/>
<@paragraph [
  sentence("志愿服务：", [stock("D11"), stock("D12"), stock("D13"), stock("D14"), stock("D15", "村在线注册志愿者"), stock("D22"), stock("D23")]),
  sentence("宣讲与新风：", [flow("D01"), flow("D02"), flow("D16"), flow("D17", "张贴的典型事迹"), stock("D18", "设有道德讲堂的村"), stock("D19"), stock("D21"), flow("D20")])
]/>
</#macro>

<#macro chapter_E>
<@paragraph [
  sentence("综治阵地：", [stock("E01"), stock("E02", "设有综治中心的乡镇"), stock("E03", "设有综治中心的村"), stock("E04"), stock("E05", "配备政法委员的乡镇"), stock("E06", "配备综治中心主任的乡镇")])
]/>
<@paragraph [
  sentence("矛盾纠纷：", [flow("E07", "排查出的矛盾纠纷"), flow("E08", "调处化解成功的矛盾纠纷")])
]/>
</#macro>

<#macro chapter_F>
<@paragraph [
  sentence("权力规范与监督：", [stock("F01"), stock("F02"), flow("F03", "下发的扶贫领域违纪违法典型案例"), stock("F04")])
]/>
<@paragraph [
  sentence("代办服务：", [stock("F05", "设有村民事务代办点的村"), stock("F06"), stock("F07"), stock("F08"), flow("F09", "办结的代办事项")])
]/>
</#macro>

<#macro chapter_G>
<@paragraph [
  sentence("共管组织与资金：", [stock("G01"), stock("G02"), stock("G03"), flow("G04", "到位的省级管护基金")])
]/>
<@paragraph [
  sentence("公益性岗位：", [stock("G05", "在册公益性岗位")]),
  sentence("其中，", [stock("G06"), stock("G07"), stock("G08"), stock("G09"), stock("G10"), stock("G11"), stock("G12"), stock("G13")]),
  sentence("岗前培训：", [flow("G14", "参加岗前培训的人员")])
]/>
</#macro>

<#macro anyChapter>
<@paragraph [sentence("", figures?keys?map(code -> figures[code].flow?then(flow(code), stock(code))))]/>
</#macro>

<#list usual as level, mark>
本章由${level}填报的数没有报全${mark}，只含已报的${level}，与此不同的另行注明。
</#list>
<#assign writer = .vars["chapter_" + chapter]!anyChapter>
<@writer/>
