using Placemat.Tests.Routing;
using Placemat.Tests.Support;

namespace Placemat.Tests.Spec;

public sealed class SpecLoaderTests : IDisposable
{
    private const string Cable = "kind: Network\nname: cable\ntype: internal\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Documents_of_all_files_make_one_lab()
    {
        var networks = _folder.Write("networks.yml", Cable);
        var nodes = _folder.Write("nodes.yml", "kind: NetworkNamespace\nname: a\ninterfaces: [{network: cable}]\n");

        Assert.Equal("", Problems(nodes, networks));
    }

    [Fact]
    public void Problems_of_all_files_are_reported_at_once()
    {
        var first = _folder.Write("a.yml", Cable + "mtu: 1\n");
        var second = _folder.Write("b.yml", "kind: NetworkNamespace\nname: a\ninterfaces: [{network: kable}]\n---\n" + Cable);

        Assert.Equal(
            """
            a.yml:4:6: error: "1" is not a valid "mtu"; write a whole number from 576 to 65535
            b.yml:3:24: error: there is no network "kable"; did you mean "cable"?
            b.yml:6:7: error: "cable" is the name of the network in a.yml:2 already; rename one

            """,
            Problems(first, second));
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported_and_not_what_it_would_have_held()
    {
        var present = _folder.Write("nodes.yml", "kind: NetworkNamespace\nname: a\ninterfaces: [{network: cable}]\nadress: x\n");

        Assert.Equal(
            """
            networks.yml:1:1: error: there is no such file; check the path
            no/folder.yml:1:1: error: there is no such file; check the path
            nodes.yml:4:1: warning: NetworkNamespace has no field "adress", so it is ignored; use one of: apps, filter, init-scripts, interfaces, kind, name, routes

            """,
            Problems(present, Path.Combine(_folder.Path, "networks.yml"), Path.Combine(_folder.Path, "no/folder.yml")));
    }

    [Fact]
    public void A_folder_is_not_a_file()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "labs")).FullName;

        Assert.Equal("labs:1:1: error: this is a folder; name the files in it\n", Problems(folder));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_reported()
    {
        // Root may read everything, but not even root can open a socket.
        var path = Path.Combine(_folder.Path, "socket.yml");
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, 0);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(path));

        Assert.Equal("socket.yml:1:1: error: the file cannot be read: No such device or address : 'socket.yml'; check that it is a file\n", Problems(path));
    }

    [Fact]
    public void A_file_given_twice_is_not_taken_for_two_labs()
    {
        var file = _folder.Write("lab.yml", Cable);
        var again = Path.Combine(_folder.Path, "./lab.yml");

        Assert.Equal(
            """
            ./lab.yml:1:1: error: the file is given more than once; name it once
            lab.yml:1:1: error: the file is given more than once; name it once

            """,
            Problems(file, again));
    }

    [Fact]
    public void A_file_without_an_end_is_not_read_for_ever() =>
        Assert.Equal("/dev/zero:1:1: error: the file has more than 64 million characters; split it\n", Problems("/dev/zero"));

    [Fact]
    public void An_empty_file_is_an_empty_lab() => Assert.Equal("", Problems(_folder.Write("lab.yml", "")));

    [Fact]
    public void A_strict_run_takes_unknown_fields_for_errors() =>
        Assert.Equal(
            "lab.yml:4:1: error: Network has no field \"mto\", so it is ignored; did you mean \"mtu\"?\n",
            LabText.Problems(Cable + "mto: 1500\n", strict: true));

    [Fact]
    public void Relative_paths_start_at_the_folder_of_the_first_file()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "labs"));
        var script = _folder.Write("run.sh", "#!/bin/sh\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var first = _folder.Write("first.yml", Cable);
        var second = _folder.Write("labs/second.yml", "kind: NetworkNamespace\nname: a\ninterfaces: [{network: cable}]\ninit-scripts: [run.sh]\n");

        var (lab, problems) = LabText.Load([first, second]);

        Assert.Empty(problems);
        Assert.Equal([script], Assert.Single(lab!.Nodes).InitScripts);
        Assert.Equal(_folder.Path, lab.BaseDirectory);
    }

    private string Problems(params string[] files) => LabText.Problems(files, _folder.Path);
}
