# What failed or was skipped, from xUnit's XML reports: the test's name, its message and where it was thrown. What it printed is left to the log.
# Run with LC_ALL=C: lines are cut by bytes.
BEGIN { RS = "<(test|error) "; most = 40; lines = 15; long = 400 }

function within(from, to,    at, rest) {
  at = index($0, from)
  if (at == 0) return ""
  rest = substr($0, at + length(from))
  return substr(rest, 1, index(rest, to) - 1)
}

function plain(text) {
  gsub(/<!\[CDATA\[|\]\]>|&#xD;|\r/, "", text)
  gsub(/&#xA;/, "\n", text)
  gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text)
  # The report writes a quote as in source text.
  gsub(/\\"/, "\"", text)
  gsub(/&amp;/, "\\&", text)
  return text
}

function cut(line) {
  if (length(line) <= long) return line
  line = substr(line, 1, long)
  # No half of a character.
  sub(/[\300-\377][\200-\277]*$/, "", line)
  return line "…"
}

function tell(text, only, upto,    part, i, n) {
  n = split(plain(text), part, "\n")
  for (i = 1; i <= n && told < upto; i++)
    if (part[i] ~ /[^ ]/ && part[i] ~ only) { print "    " cut(part[i]); told++ }
}

FNR == 1 { next }
{
  head = substr($0, 1, index($0, ">"))
  if (head ~ / result="(Pass|NotRun)"/) next
  if (++count > most) next
  print cut(plain(within(" name=\"", "\""))) (head ~ / result="Skip"/ ? " (skipped)" : "")
  told = 1
  tell(within("<message>", "</message>") within("<reason>", "</reason>"), "", lines - 4)
  tell(within("<stack-trace>", "</stack-trace>"), "\\.cs:", lines)
}
END { if (count > most) print "… and " (count - most) " more" }
