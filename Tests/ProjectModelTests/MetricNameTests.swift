import Testing

@testable import ProjectModel

struct MetricNameTests {
  /// Names of one metric, as documents and keys write them.
  private static let equal: [(String, String)] = [
    ("AUC-ROC", "roc_auc"), ("ROC AUC", "auroc"), ("ROC-AUC", "rocAUC"), ("Area under the ROC curve", "auc"),
    ("F1-score", "f1"), ("F1 Score", "f1_score"), ("f1_macro", "macro F1"), ("Macro-averaged F1", "f1_macro"),
    ("F1 (weighted)", "weighted_f1_score"), ("Precision (micro)", "precision_micro"), ("NDCG@10", "ndcg_at_10"),
    ("nDCG @ 10", "ndcg10"), ("Recall at 5", "recall@5"), ("Hit Rate@10", "hit_rate_at_10"), ("HitRate@K", "hr_at_k"),
    ("Top-5 accuracy", "accuracy@5"), ("p95 latency", "latency_p95_ms"), ("95th percentile latency", "p95 latency"),
    ("Latência p95", "p95_latency_s"), ("Задержка p99", "latency_p99"), ("Response time (p95)", "latency p95"),
    ("Acurácia", "accuracy"), ("Acuracia", "acc"), ("Exactitud", "accuracy"), ("Доля правильных ответов", "accuracy"),
    ("Precisão", "precision"), ("Precisión", "Precision"), ("Revocação", "recall"), ("Sensibilidade", "recall"),
    ("Sensibilidad", "sensitivity"), ("Exhaustividad", "recall"), ("Полнота", "recall"), ("TPR", "recall"),
    ("Especificidade", "specificity"), ("Специфичность", "TNR"), ("MAE", "mean_absolute_error"),
    ("Erro absoluto médio", "mae"), ("Error absoluto medio", "MAE"), ("Средняя абсолютная ошибка", "mae"),
    ("RMSE", "root_mean_squared_error"), ("Raiz do erro quadrático médio", "rmse"),
    ("MAPE", "mean absolute percentage error"),
    ("Erro percentual absoluto médio", "mape"), ("R²", "r2_score"), ("Coefficient of determination", "r2"),
    ("PR-AUC", "average_precision"), ("AUPRC", "pr_auc"), ("Average precision", "ap"), ("Log loss", "cross-entropy"),
    ("Brier score", "brier"), ("ECE", "expected_calibration_error"), ("PSI", "population_stability_index"),
    ("Cohen's kappa", "cohen_kappa_score"), ("MCC", "matthews_corrcoef"), ("False positive rate", "fpr"),
    ("Taxa de falsos positivos", "FPR"), ("Cobertura", "coverage"), ("Coverage", "catalog_coverage"),
    ("Disponibilidade", "uptime"), ("Availability", "Доступность"), ("Throughput", "requests per second"),
    ("CTR", "click-through rate"), ("Taxa de conversão", "conversion_rate"), ("Mean IoU", "miou"),
    ("WER", "word_error_rate"),
    ("Recall (new customers)", "recall_new_customers"), ("Recall of new customers", "new customer recall"),
    ("Validation recall", "val_recall"), ("Acurácia (validação)", "accuracy_validation"), ("Test F1", "f1 (test set)"),
    ("**F1**", "f1"), ("NDCG@K (principal)", "ndcg_at_k"), ("Balanced accuracy", "balanced_accuracy_score"),
    ("PR-AUC (Precision-Recall AUC)", "pr_auc"), ("Recall (sensitivity)", "recall"),
    ("Точность (precision)", "Precision"),
    ("Mean absolute error (MAE)", "mae"), ("User satisfaction", "Satisfação do usuário"),
    ("Task completion", "task_success_rate"), ("Token consumption", "tokens per request"), ("Model ROI", "roi"),
    ("Cache hit rate", "cache_hit_ratio"), ("Cost per prediction", "Coste por inferencia"),
    ("Completeness", "Полнота данных"), ("Relevance", "Релевантность"),
  ]

  @Test(arguments: equal)
  func knowsTheNamesOfOneMetric(a: String, b: String) {
    #expect(MetricName(a).mergingKey != nil, "\(a) is no metric")
    #expect(MetricName(a).mergingKey == MetricName(b).mergingKey)
  }

  @Test(arguments: [
    ("Precision", "Precision@10"), ("F1 macro", "F1 micro"), ("F1", "F1 macro"), ("Recall@5", "Recall@10"),
    ("Precision", "Average precision"), ("Accuracy", "Balanced accuracy"), ("MAE", "MdAE"), ("MSE", "RMSE"),
    ("p95 latency", "p99 latency"), ("Latency", "p95 latency"), ("Recall", "Recall (new customers)"),
    ("Recall (test)", "Recall (train)"), ("Precision", "Recall"), ("ROC-AUC", "PR-AUC"), ("F1", "F2"), ("MAP", "MAPE"),
    ("IoU", "Mean IoU"), ("Latency", "Inference time"), ("False positive rate", "False negative rate"),
    ("Recall (new customers)", "Recall (old customers)"), ("Storm recall", "Blocked recall"), ("Точность", "Precision"),
    ("Cache hit rate", "Hit rate"), ("Полнота данных", "Полнота"), ("User satisfaction", "Response satisfaction"),
  ])
  func keepsDifferentMetricsApart(a: String, b: String) {
    #expect(MetricName(a).mergingKey != MetricName(b).mergingKey)
  }

  @Test(arguments: ["Ward gap", "Cost per order", "Revenue", "Share of swaps", "", "—", "Q3"])
  func saysWhereItKnowsNone(name: String) {
    #expect(MetricName(name).mergingKey == nil)
  }

  @Test(arguments: [
    ("latency_p95_ms", "ms"), ("build_time_s", "s"), ("error_rate_pct", "%"), ("Latency (ms)", "ms"), ("recall", ""),
    ("ms", ""), ("precision_at_k", ""), ("time_to_ship_days", "d"),
  ])
  func readsTheUnitAtTheEnd(key: String, unit: String) {
    #expect(MetricName(key).unit == unit)
  }

  @Test(arguments: [
    ("Latency p95", true), ("RMSE", true), ("Uptime", false), ("Error rate", true), ("Recall of delays", false),
    ("Custo por pedido", true), ("Tempo de entrega", true), ("Время доставки", true), ("Accuracy", false),
    ("Costes", true), ("Drift", true), ("Lifetime value", false), ("False positives", true), ("Revenue", false),
    ("Estornos", false), ("Среднеквадратичная ошибка", true), ("Throughput", false), ("Word error rate", true),
    ("Token consumption", true), ("Cache hit rate", false), ("Feature drift", true), ("Factuality", false),
  ])
  func knowsWhichWayIsBetter(name: String, isLowerBetter: Bool) {
    #expect(MetricDirection(of: name, stated: nil).isLowerBetter == isLowerBetter)
  }

  @Test func takesTheDirectionColumnAtItsWord() {
    #expect(MetricDirection(of: "Accuracy", stated: "minimize").isLowerBetter)
    #expect(!MetricDirection(of: "Latency", stated: "higher").isLowerBetter)
  }
}
