using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Neco.DcTest.Gherkin.Syntax;

/// <summary>
/// Reads Gherkin line by line. A line that does not fit is reported and skipped, so one reading finds all errors of a file.
/// </summary>
internal sealed partial class GherkinParser
{
    private const LineKind AfterSteps = LineKind.Tag | LineKind.Scenario | LineKind.Rule | LineKind.End;
    private const LineKind Tagged = LineKind.Tag | LineKind.Scenario | LineKind.Rule;

    private readonly string _uri;
    private readonly LineCursor _lines;
    private readonly ImmutableArray<SyntaxError>.Builder _errors = ImmutableArray.CreateBuilder<SyntaxError>();

    private GherkinParser(string uri, string text)
    {
        _uri = uri;
        _lines = new(text);
    }

    /// <summary>Reads a feature file. <paramref name="uri"/> is how errors name it.</summary>
    public static GherkinDocument Parse(string uri, string text)
    {
        var parser = new GherkinParser(uri, text);
        var feature = parser.ParseDocument();
        return new(uri, feature, parser._errors.ToImmutable());
    }

    private Feature? ParseDocument()
    {
        ImmutableArray<Tag> tags = [];
        while (true)
        {
            switch (_lines.Current.Kind)
            {
                case LineKind.Empty:
                    _lines.Take();
                    break;
                case LineKind.Comment:
                    if (!SpeaksOurLanguage(_lines.Take()))
                        return null;

                    break;
                case LineKind.Tag:
                    tags = tags.AddRange(ParseTags());
                    break;
                case LineKind.Feature:
                    return ParseFeature(tags);
                case LineKind.End:
                    if (!tags.IsEmpty)
                        ReportUnexpected(LineKind.Tag | LineKind.Feature);

                    return null;
                default:
                    ReportUnexpected(LineKind.Tag | LineKind.Feature);
                    break;
            }
        }
    }

    private bool SpeaksOurLanguage(SourceLine comment)
    {
        var match = LanguageLine.Match(comment.Trimmed);
        if (!match.Success || match.Groups[1].Value == Keywords.Language)
            return true;

        Report(comment.Start, $"the language \"{match.Groups[1].Value}\" is not known: write the keywords in English");
        return false;
    }

    private Feature ParseFeature(ImmutableArray<Tag> tags)
    {
        var (location, keyword, name, description) = ParseTitle(LineKind.Background | Tagged);
        var background = ParseBackground();
        var (scenarios, pending) = ParseScenarios();
        var rules = ImmutableArray.CreateBuilder<Rule>();
        while (_lines.At(LineKind.Rule))
        {
            (var rule, pending) = ParseRule(pending);
            rules.Add(rule);
        }

        if (!pending.IsEmpty)
            ReportUnexpected(Tagged);

        return new(location, tags, keyword, name, description, background, scenarios, rules.ToImmutable());
    }

    private (Rule Rule, ImmutableArray<Tag> Pending) ParseRule(ImmutableArray<Tag> tags)
    {
        var (location, keyword, name, description) = ParseTitle(LineKind.Background | Tagged);
        var background = ParseBackground();
        var (scenarios, pending) = ParseScenarios();
        return (new(location, tags, keyword, name, description, background, scenarios), pending);
    }

    private Background? ParseBackground()
    {
        if (!_lines.At(LineKind.Background))
            return null;

        var (location, keyword, name, description) = ParseTitle(LineKind.Step | AfterSteps);
        return new(location, keyword, name, description, ParseSteps(AfterSteps));
    }

    /// <summary>Reads scenarios up to a rule or the end. Pending are tags in front of that rule.</summary>
    private (ImmutableArray<Scenario> Scenarios, ImmutableArray<Tag> Pending) ParseScenarios()
    {
        var scenarios = ImmutableArray.CreateBuilder<Scenario>();
        ImmutableArray<Tag> tags = [];
        while (true)
        {
            _lines.SkipBlank();
            switch (_lines.Current.Kind)
            {
                case LineKind.Tag:
                    tags = tags.AddRange(ParseTags());
                    break;
                case LineKind.Scenario:
                    scenarios.Add(ParseScenario(tags));
                    tags = [];
                    break;
                case LineKind.Rule or LineKind.End:
                    return (scenarios.ToImmutable(), tags);
                default:
                    ReportUnexpected(Tagged);
                    break;
            }
        }
    }

    private Scenario ParseScenario(ImmutableArray<Tag> tags)
    {
        var (location, keyword, name, description) = ParseTitle(LineKind.Step | LineKind.Examples | AfterSteps);
        var steps = ParseSteps(LineKind.Examples | AfterSteps);
        var examples = ImmutableArray.CreateBuilder<Examples>();
        while (true)
        {
            _lines.SkipBlank();
            if (_lines.At(LineKind.Examples | LineKind.Tag) && _lines.KindAfterTags() == LineKind.Examples)
                examples.Add(ParseExamples(ParseTags()));
            else if (_lines.At(AfterSteps))
                return new(location, tags, keyword, name, description, steps, examples.ToImmutable());
            else
                ReportUnexpected(LineKind.TableRow | LineKind.Examples | AfterSteps);
        }
    }

    private Examples ParseExamples(ImmutableArray<Tag> tags)
    {
        var (location, keyword, name, description) = ParseTitle(LineKind.TableRow | LineKind.Examples | AfterSteps);
        var rows = _lines.At(LineKind.TableRow) ? ParseTable().Rows : [];
        return new(location, tags, keyword, name, description, rows.FirstOrDefault(), rows.IsEmpty ? rows : rows.RemoveAt(0));
    }

    private ImmutableArray<Step> ParseSteps(LineKind follow)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var argument = LineKind.Other;
        while (true)
        {
            _lines.SkipBlank();
            if (_lines.At(LineKind.Step))
            {
                var step = ParseStep();
                steps.Add(step);
                argument = (step.Table is null ? LineKind.TableRow : 0) | (step.DocString is null ? LineKind.DocString : 0);
            }
            else if (_lines.At(follow))
            {
                return steps.ToImmutable();
            }
            else
            {
                ReportUnexpected(argument | LineKind.Step | follow);
            }
        }
    }

    private Step ParseStep()
    {
        var line = _lines.Take();
        var (keyword, type) = Keywords.FindStep(line.Trimmed)!.Value;
        DocString? docString = null;
        Table? table = null;
        while (true)
        {
            _lines.SkipBlank();
            if (table is null && _lines.At(LineKind.TableRow))
                table = ParseTable();
            else if (docString is null && _lines.At(LineKind.DocString))
                docString = DocStringReader.Read(_lines, Report);
            else
                return new(line.Start, keyword, type, line.Trimmed[keyword.Length..].Trim(), docString, table);
        }
    }

    private Table ParseTable()
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (; _lines.At(LineKind.TableRow); _lines.SkipBlank())
        {
            var row = TableRowReader.Read(_lines.Take());
            if (rows.Count > 0 && row.Cells.Length != rows[0].Cells.Length)
                Report(row.Location, $"the first row of the table has {Cells(rows[0])}, this one has {Cells(row)}");
            else
                rows.Add(row);
        }

        return new(rows[0].Location, rows.ToImmutable());
    }

    private static string Cells(TableRow row) => row.Cells.Length == 1 ? "1 cell" : $"{row.Cells.Length} cells";

    private ImmutableArray<Tag> ParseTags()
    {
        var tags = ImmutableArray.CreateBuilder<Tag>();
        for (; _lines.At(LineKind.Tag); _lines.SkipBlank())
            tags.AddRange(TagReader.Read(_lines.Take(), Report));

        return tags.ToImmutable();
    }

    /// <summary>Reads <c>Keyword: name</c> and the free text below it, up to a line of one of the kinds in <paramref name="follow"/>.</summary>
    private (Location Location, string Keyword, string Name, string Description) ParseTitle(LineKind follow)
    {
        var line = _lines.Take();
        var keyword = Keywords.FindTitle(line.Trimmed)!.Value.Keyword;
        var name = line.Trimmed[(keyword.Length + 1)..].Trim();
        var description = new List<string>();
        while (!_lines.At(follow | LineKind.End))
        {
            var text = _lines.Take();
            if (text.Kind != LineKind.Comment)
                description.Add(text.Text.TrimEnd());
        }

        return (line.Start, keyword, name, string.Join('\n', description).TrimStart('\n').TrimEnd());
    }

    private void ReportUnexpected(LineKind expected)
    {
        var line = _lines.Take();
        var found = line.Kind == LineKind.End ? "end of the file" : $"\"{line.Trimmed}\"";
        Report(line.Start, $"unexpected {found}: expected {ExpectedKinds.Describe(expected)}");
    }

    private void Report(Location location, string message) => _errors.Add(new(_uri, location, message));

    [GeneratedRegex(@"^#\s*language\s*:\s*(\S+)\s*$")]
    private static partial Regex LanguageLine { get; }
}
