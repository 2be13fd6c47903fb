/// Small documents in every dialect that is read, to be changed at random.
enum MutationSamples {
  /// A file's name and its text.
  static let all: [(name: String, text: String)] = [
    ("product.md", product), ("design.md", design), ("planning.md", planning), ("model_card.md", card),
    ("produto.md", portuguese), ("diseño.md", spanish), ("план.md", russian), ("canvas.yml", canvas),
    ("metrics.json", metrics), ("release.yml", "title: First\nphase: review\ndate: 2026-03-02\nowner: Ana\n"),
    (
      "ml_canvas.md",
      "# Machine Learning Canvas\n\n## Value proposition\n\nSort mail, see R1.\n\n## Metrics\n\n- F1 ≥ 0.8\n"
    ),
  ]

  private static let product = """
    ---
    title: Product {{ x }}
    tags: [a, "b"]
    ---
    # Product requirements

    !!! note "A *title*"
        Text with `code`, R1 and [a link](design.md#parts "t"){: .c }.

        ??? tip
            > [!WARNING]
            > Deep &amp; **deeper** $x^2$.

    ## Requirements

    | Id | Requirement | Priority | Status |
    |----|:-----------|---------:|--------|
    | R1 | Sort \\| tag items ≥ 90 % | Must | Done ✅ |
    | R2 | Answer in < 200 ms<br>p95 | P1 | TBD |

    ## Constraints

    - At most US$ 75,00 a month **[Cost]**
    - [x] Runs offline[^1]
      1. nested R1–R2

    [^1]: A note with https://example.org/a(b).

    <!-- scopebook: accept broken-link reason="later" until=2026-06-01 -->
    """

  private static let design = """
    # System design
    <details><summary>More</summary>

    <table><thead><tr><th>Metric</th><th>Target</th></tr></thead>
    <tr><td rowspan="2">F1 &gt; x</td><td>≥ 0.70</td></tr></table>
    </details>

    Metrics
    -------
    | Metric | Target | Measured |
    |---|---|---|
    | F1 | ≥ 0.8 | 0.79 ± 0.01 |
    | Latency p95 | < 300 ms | 0.2 s |

    $$
    \\frac{a}{b} \\ge \\begin{cases} 1 & x \\\\ 0 \\end{cases}
    $$

    ```python linenums="1" hl_lines="1 3"
    x = "$not$ maths" # R1
    ```

    ```mermaid
    flowchart TD
      A[Start] --> B{Ok?}
    ```
    {% include "x.md" %}
    **Risks**

    - Drift: *high*, mitigated by D1.
    """

  private static let planning = """
    Project planning
    ================

    | Deliverable | Fulfils | Contributors | Dependencies | Status |
    |-------------|---------|--------------|--------------|--------|
    | D1 Tagger   | R1, R2  | Ana          | D2           | WIP    |
    | D2 Data     | R1..R2  | Ben          | D1           | ⏳      |

    ## Milestones

    1. Data ready by 2026-03-31
    2. M2: Release by XX

    ## Team

    - Ana (lead)
    \t- Ben

    ***

    Term[link] ![image](a.png) <b>bold</b> ~~gone~~ \\*
    """

  private static let card = """
    ---
    model-index:
    - name: tagger
      results:
      - task: {type: text-classification}
        dataset: {name: mail, type: x}
        metrics:
        - {type: f1, value: 0.81, name: F1}
    ---
    # Model card

    ## Intended use

    [More Information Needed]

    ## Evaluation

    | Metric | MLP (chosen) | Baseline |
    |:--|--|--|
    | ROC AUC | **0,843** | 0.5 |
    """

  private static let portuguese = """
    # Requisitos do produto

    ## Requisitos

    | Id | Descrição | Prioridade | Situação |
    |---|---|---|---|
    | RF-1 | Tempo ≤ 1.500 ms por requisição | Alta | Concluído |

    ## Métricas

    - Acurácia: pelo menos 65% até 2026-05-01
    """

  private static let spanish = """
    # Diseño del sistema

    ## Métricas

    - **Precisión**: al menos 0,60; reducir 15–20 % frente a la línea base
    - Coste: R$ 3.000 / mes

    ## Riesgos

    | Riesgo | Probabilidad | Impacto | Mitigación |
    |---|---|---|---|
    | R1 deriva | alta | bajo | D1 |
    """

  private static let russian = """
    # План проекта

    ## 1. Цели

    - Снизить ручную разметку на 20 %

    ## 2. Вехи

    | Веха | Срок | Статус |
    |---|---|---|
    | M1 данные | 31.03.2026 | в работе |
    """

  private static let canvas = """
    canvas: human-centric-mlops
    user-name: Ana
    canvas-date: 2026-03-02
    scoping:
      problem-definition: |
        Moderators tag **4 000** items. See R1.
      list: &l [a, "b", 3.5]
    usage:
      users: {who: Moderators, before: *l, after: ~}
    """

  private static let metrics = """
    {"f1": 0.81, "train": {"accuracy": 9.1e-1, "n": 120000}, "list": [1, null, true, "x\\u00e9"], "auc": NaN}
    """
}
