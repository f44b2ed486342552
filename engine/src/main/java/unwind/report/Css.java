package unwind.report;

import unwind.report.chart.ChartStyle;
import unwind.report.chart.ThemedSvg;

/** The style sheet: light by default, dark where the reader's system is, light again on paper. */
final class Css {
    private static final String RULES = """
        * { box-sizing: border-box; }
        html { color-scheme: light dark; }
        body { margin: 0; background: var(--paper); color: var(--text);
          font: 15px/1.55 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
        main, header, nav, footer { max-width: 980px; margin: 0 auto; padding: 0 28px; }
        header { padding-top: 44px; }
        h1 { font-size: 28px; line-height: 1.25; margin: 6px 0 8px; letter-spacing: -0.01em; }
        h2 { font-size: 20px; line-height: 1.3; margin: 0 0 12px; }
        h3 { font-size: 15px; margin: 24px 0 6px; }
        .note h3 { margin-top: 0; }
        p { margin: 0 0 12px; max-width: 74ch; }
        ul { margin: 0 0 14px; padding-left: 20px; max-width: 78ch; }
        li { margin: 3px 0; }
        .eyebrow, .meta, caption, figcaption, .key-label { color: var(--muted); font-size: 13px; }
        .meta { max-width: 96ch; }
        .eyebrow { margin: 0; font-weight: 600; letter-spacing: .02em; }
        nav ul { list-style: none; padding: 12px 0; margin: 20px 0 0; display: flex; flex-wrap: wrap; gap: 2px 18px;
          border-top: 1px solid var(--grid); border-bottom: 1px solid var(--grid); font-size: 13px; max-width: none; }
        a { color: var(--rl); text-decoration: none; }
        a:hover, a:focus { text-decoration: underline; }
        section { padding: 30px 0 10px; }
        section + section { border-top: 1px solid var(--grid); }
        .lead { font-size: 17px; line-height: 1.5; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 12px; margin: 18px 0; }
        .tile { border: 1px solid var(--grid); border-radius: 6px; padding: 12px 14px; }
        .tile .value { display: block; font-size: 23px; font-weight: 600; line-height: 1.3; }
        .tile .unit { font-size: 13px; font-weight: 400; color: var(--muted); margin-left: 4px; }
        .note { border-left: 3px solid var(--twap); padding: 2px 0 2px 14px; margin: 14px 0; }
        .note p:last-child, .note ul:last-child { margin-bottom: 0; }
        .scroll { overflow-x: auto; margin: 0 0 18px; }
        table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.4; }
        caption { text-align: left; padding: 0 0 6px; }
        th, td { padding: 6px 10px; border-bottom: 1px solid var(--grid); text-align: left; vertical-align: top; }
        thead th { color: var(--muted); font-weight: 600; vertical-align: bottom; border-bottom-color: var(--axis); }
        tbody th { font-weight: 500; }
        th.num, td.num { text-align: right; white-space: nowrap; }
        tr.key th, tr.key td { font-weight: 600; background: color-mix(in srgb, var(--rl) 9%, transparent); }
        figure { margin: 10px 0 22px; }
        figcaption { max-width: 84ch; margin-top: 4px; }
        svg.chart { display: block; width: 100%; height: auto; }
        svg.chart text { font-variant-numeric: tabular-nums; }
        details { margin: 0 0 18px; }
        summary { cursor: pointer; color: var(--rl); font-size: 14px; padding: 4px 0; }
        code, pre { font-family: "JetBrains Mono", ui-monospace, Menlo, Consolas, monospace; font-size: 12.5px; }
        pre { border: 1px solid var(--grid); border-radius: 6px; padding: 12px 14px; white-space: pre-wrap;
          overflow-wrap: anywhere; }
        td, th { overflow-wrap: break-word; }
        footer { padding-top: 18px; padding-bottom: 48px; border-top: 1px solid var(--grid); color: var(--muted);
          font-size: 13px; }
        @media print {
          body { font-size: 10.5pt; }
          nav { display: none; }
          main, header, footer { max-width: none; padding: 0; }
          figure, .tiles, .whole, tr { break-inside: avoid; }
          h2, h3, caption { break-after: avoid; }
          .scroll { overflow: visible; }
        }
        @page { margin: 16mm; }
        """;

    private Css() {}

    static String sheet() {
        return ":root { " + ThemedSvg.declarations(ChartStyle.light()) + "}\n"
                + "@media screen and (prefers-color-scheme: dark) { :root { "
                + ThemedSvg.declarations(ChartStyle.dark()) + "} }\n" + RULES;
    }
}
