using System.Runtime.CompilerServices;

// Storage rebuilds matters from rows and replays them; no other assembly may move a stage or a version.
[assembly: InternalsVisibleTo("Fazhi.Storage")]
