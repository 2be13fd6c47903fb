@main enum Scopebook { static func main() {} }
