/// How the page looks: on a screen, on a small one, in the dark, on paper.
enum PageStyle {
  static let text = screen + small + paper

  private static let screen = """

    :root {
      color-scheme: light dark;
      --paper: #fffdf9; --ink: #1d1c1a; --faint: #6d6961; --line: #e2ddd3; --firm: #1d1c1a; --wash: #f6f2ea;
      --link: #1f5a8a; --error: #a8201a; --warning: #9a5a00; --note: #6d6961;
      --gone: #fbe0dc; --come: #d9eedd; --bar: #cfc8ba;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia, "Liberation Serif", serif;
      --sans: -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
      --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #171613; --ink: #e8e4db; --faint: #a09a8d; --line: #35322c; --firm: #8d877b; --wash: #211f1b;
        --link: #8cbbe6; --error: #ff8d80; --warning: #efb256; --note: #a09a8d;
        --gone: #52241f; --come: #1e4429; --bar: #57524a;
      }
    }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { scroll-padding-top: 7.5rem; }
    body { margin: 0 auto; padding: 2.2rem 2rem 3rem; max-width: 78rem; background: var(--paper); color: var(--ink);
      font: 0.94rem/1.5 var(--sans); }
    a { color: var(--link); text-underline-offset: 0.15em; }
    h1, h2, p, dl, dd, table { margin: 0; }
    h1, h2, .figures dd { font-family: var(--serif); font-weight: 600; }
    h1 { font-size: 2.7rem; line-height: 1.1; letter-spacing: -0.015em; }
    code, .place, .json { font-family: var(--mono); font-size: 0.82em; }
    code, .place, .name, .value, td, h2 { overflow-wrap: anywhere; unicode-bidi: isolate; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: start; vertical-align: top; }
    .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 1rem; padding: 0.4rem 0.8rem; background: var(--paper); z-index: 3; }

    header { border-top: 3px solid var(--firm); padding-top: 1.1rem; }
    .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 2rem; margin-top: 0.9rem; }
    .sides div { border-inline-start: 2px solid var(--line); padding-inline-start: 0.8rem; }
    .sides dt, thead th, legend, .controls label > span { color: var(--faint); font-size: 0.78rem; font-weight: 400; }
    .figures { display: flex; flex-wrap: wrap; gap: 0.4rem 2.4rem; margin: 1.6rem 0 0.5rem; }
    .figures div { display: flex; flex-direction: column-reverse; }
    .figures dd { font-size: 2.1rem; line-height: 1.15; font-variant-numeric: lining-nums; }
    .figures dt, .totals { color: var(--faint); font-size: 0.86rem; }
    .grave dd, .grave dt { color: var(--error); }
    .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1.4rem 3rem;
      margin-top: 1.6rem; }
    .columns h2 { font-size: 1.05rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--firm); }
    .columns td, .columns th { padding: 0.28rem 0.8rem 0.28rem 0; border-bottom: 1px solid var(--line); font-size: 0.86rem;
      font-weight: 400; }
    .columns tr > :last-child { padding-inline-end: 0; }
    .bar { width: 22%; }
    .bar svg { display: block; width: 100%; margin-top: 0.4rem; }
    .bar rect { fill: var(--bar); }
    .bar rect.warning { fill: var(--warning); }
    .bar rect.error { fill: var(--error); }
    .amounts .number b { font-weight: 600; }
    .amounts .where { width: 100%; }
    .rules td:nth-child(2) { width: 60%; }

    .controls { position: sticky; top: 0; z-index: 2; margin-top: 2rem; padding: 0.6rem 0;
      background: var(--paper); border-top: 1px solid var(--firm); border-bottom: 1px solid var(--firm);
      display: flex; flex-wrap: wrap; align-items: end; gap: 0.4rem 0.8rem; }
    form { display: contents; }
    form label > span { display: block; }
    form .wide { flex: 1 1 14rem; }
    input[type=search], select, button { font: inherit; font-size: 0.86rem; color: inherit; background: var(--wash);
      border: 1px solid var(--line); border-radius: 3px; padding: 0.28rem 0.5rem; height: 2rem; }
    input[type=search] { width: 100%; }
    select { width: 11.5rem; max-width: 100%; }
    button { cursor: pointer; }
    fieldset { display: flex; align-items: center; border: 0; margin: 0; padding: 0; font-size: 0.86rem; }
    fieldset label { display: inline-block; line-height: 2rem; margin-inline-end: 0.4rem; }
    legend { padding: 0; margin-inline-end: 0.7rem; float: inline-start; }
    input[type=checkbox] { accent-color: var(--link); }
    #shown { font-size: 0.86rem; line-height: 2rem; margin-inline-start: auto; }
    .omitted { margin-top: 1.2rem; padding: 0.5rem 0.8rem; background: var(--wash); border-inline-start: 3px solid var(--warning); }
    .nothing { padding: 2rem 0; font: 1.3rem var(--serif); }

    .process { margin-top: 2.4rem; content-visibility: auto; contain-intrinsic-size: auto 22rem; }
    .process:target { background: var(--wash); }
    .process h2 { font-size: 1.3rem; line-height: 1.25; }
    .process .name p { color: var(--faint); }
    .process table { table-layout: fixed; margin-top: 0.5rem; }
    thead th { padding: 0.2rem 0.9rem 0.2rem 0; border-bottom: 1px solid var(--firm); }
    thead th:first-child { width: 42%; }
    .release th { padding: 0.9rem 0 0.2rem; font: 600 0.95rem var(--serif); border-bottom: 1px solid var(--line); }
    .change td { padding: 0.6rem 0.9rem 0.6rem 0; border-bottom: 1px solid var(--line); }
    .change .what { padding-inline-start: 0.7rem; box-shadow: inset 3px 0 transparent; }
    .change[data-severity=warning] .what { box-shadow: inset 3px 0 var(--warning); }
    .change[data-severity=error] .what { box-shadow: inset 3px 0 var(--error); }
    .rule, .field, .place, details { color: var(--faint); font-size: 0.8rem; }
    .rule b { font-weight: 600; text-transform: capitalize; }
    .sentence::first-letter { text-transform: uppercase; }
    [data-severity=warning] .rule b, label.warning { color: var(--warning); }
    [data-severity=error] .rule b, label.error { color: var(--error); }
    .sentence { padding: 0.1rem 0; }
    .place { font-size: 0.72rem; margin-top: 0.25rem; }
    .value { white-space: pre-wrap; }
    .plain { font-variant-numeric: tabular-nums; }
    .none { color: var(--faint); }
    .json { line-height: 1.45; }
    del, ins { text-decoration-thickness: 1px; border-radius: 2px; padding: 0 0.1em;
      box-decoration-break: clone; -webkit-box-decoration-break: clone; }
    del { background: var(--gone); }
    ins { background: var(--come); text-decoration: none; }
    summary { cursor: pointer; margin-top: 0.2rem; }
    details .value { color: var(--ink); font-size: 0.85rem; }
    footer { margin-top: 3rem; padding-top: 0.8rem; border-top: 1px solid var(--line); color: var(--faint); font-size: 0.8rem; }

    """

  private static let small = """
    @media (max-width: 46rem) {
      body { padding: 1.2rem 1rem 2rem; }
      h1 { font-size: 2rem; }
      html { scroll-padding-top: 1rem; }
      .controls { position: static; }
      .process thead { position: absolute; left: -100rem; }
      .change { display: grid; grid-template-columns: 1fr 1fr; border-bottom: 1px solid var(--line); }
      .change td { border: 0; padding-block: 0.3rem; }
      .change .what { grid-column: 1 / -1; }
      .change .before::before, .change .after::before { display: block; color: var(--faint); font-size: 0.78rem; }
      .change .before::before { content: "Before"; }
      .change .after::before { content: "After"; }
      :lang(es) .change .before::before { content: "Antes"; }
      :lang(es) .change .after::before { content: "Después"; }
    }

    """

  private static let paper = """
    @media print {
      :root { color-scheme: light; --paper: #fff; --ink: #000; --faint: #444; --line: #bbb; --firm: #000; --wash: #fff;
        --link: #000; --error: #8c0d08; --warning: #6b3d00; --note: #444; --gone: #f3d3cf; --come: #d3e8d7; --bar: #999; }
      @page { margin: 14mm 12mm; }
      html { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      body { max-width: none; padding: 0; font-size: 9.5pt; }
      a { text-decoration: none; }
      form, .skip, body:not(.filtered) #shown { display: none !important; }
      .controls { position: static; border-bottom: 0; }
      .process { content-visibility: visible; }
      .change, .columns tr, .figures, .name, thead { break-inside: avoid; }
      .name, thead, h1, h2, .release { break-after: avoid; }
      details::details-content { content-visibility: visible; block-size: auto; display: block; }
      details summary { list-style: none; }
      del { text-decoration: line-through; }
      ins { text-decoration: underline; }
    }

    """
}
