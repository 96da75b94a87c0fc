using System.Diagnostics;
using System.Text;
using Fazhi.Figures;
using Fluid;

namespace Fazhi.Documents;

/// <summary>
/// 占位文本 — the one place where Liquid is parsed and rendered. What is too long or too deep isn't parsed; what takes too many steps, too much time or
/// writes too much isn't finished. Whatever goes wrong comes out as a <see cref="TemplateException"/>, which every page can show.
/// </summary>
internal static class Liquid
{
    /// <summary>The most statements performed in one rendering.</summary>
    internal const int MostSteps = 200_000;

    /// <summary>The longest output, in UTF-16 units.</summary>
    internal const int LongestOutput = 1_000_000;

    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(10);
    private static readonly FluidParser Parser = new();

    /// <summary>Parses a text; a text beyond its bounds is refused unparsed.</summary>
    /// <param name="wrong">What is wrong, in words.</param>
    internal static bool TryParse(string text, out IFluidTemplate template, out string wrong)
    {
        template = null!;
        if (PlaceholderBounds.Of(text) is { } beyond)
        {
            wrong = beyond.Text + beyond.Remedy;
            return false;
        }

        var parsed = Parser.TryParse(text, out template, out var error);
        wrong = parsed ? "" : error;
        return parsed;
    }

    /// <summary>Renders a text.</summary>
    internal static string Render(IFluidTemplate template, TemplateContext context)
    {
        context.MaxSteps = MostSteps;
        using var output = new BoundedWriter();
        try
        {
            // Nothing in a text waits for anything: this is done when it comes back.
            template.RenderAsync(output, context, NullEncoder.Default, isolateContext: false).AsTask().GetAwaiter().GetResult();
            return output.ToString();
        }
        catch (TemplateException)
        {
            throw;
        }
        catch (Exception e) when (e is InvalidOperationException or ArithmeticException or ArgumentException or FormatException)
        {
            // The engine says in English what it was that a text asked of it.
            throw new TemplateException("正文的步骤太多，或者其中有不能计算的内容。请减少循环，检查过滤器。", e);
        }
    }

    private sealed class BoundedWriter : StringWriter
    {
        private readonly long began = Stopwatch.GetTimestamp();

        public override Encoding Encoding => Encoding.Unicode;

        public override void Write(char value)
        {
            Check(1);
            base.Write(value);
        }

        public override void Write(string? value)
        {
            Check(value?.Length ?? 0);
            base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            Check(count);
            base.Write(buffer, index, count);
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            Check(buffer.Length);
            base.Write(buffer);
        }

        public override Task WriteAsync(char value)
        {
            Write(value);
            return Task.CompletedTask;
        }

        public override Task WriteAsync(string? value)
        {
            Write(value);
            return Task.CompletedTask;
        }

        public override Task WriteAsync(char[] buffer, int index, int count)
        {
            Write(buffer, index, count);
            return Task.CompletedTask;
        }

        public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return Task.CompletedTask;
        }

        private void Check(int more)
        {
            if (GetStringBuilder().Length + (long)more > LongestOutput)
                throw new TemplateException($"填好的正文超过{LongestOutput / 10_000}万字。请减少循环。");
            if (Stopwatch.GetElapsedTime(began) > LongestTime)
                throw new TemplateException($"填写用时超过{LongestTime.TotalSeconds:0}秒。请减少循环和数字。");
        }
    }
}
