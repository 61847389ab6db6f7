# releases.sh VERB FOLDER [ARGUMENT...]: what happens at the place where a site is served; run there by `sh -s`, here or over SSH.
#
#   FOLDER/current                 -> releases/0007/site, what the web server shows; it is switched by one rename
#   FOLDER/releases/0007/site/     a release, never changed once it has its number
#   FOLDER/releases/0007/release.json
#   FOLDER/incoming.XXXXXX/        a release on its way
#
# Numbers are counted up under a lock; no clock has a say. Exit status: 3 current is no link, 4 another release came between,
# 5 there is no such release, 6 a tool is missing, 7 the lock is held too long.
set -eu
verb=$1
folder=$2
shift 2

number() { # the number of the release that is shown, or -
    if [ -L current ]; then basename "$(dirname "$(readlink current)")"; else echo -; fi
}

enter() {
    mkdir -p "$folder/releases"
    cd "$folder"
    if [ -e current ] && [ ! -L current ]; then exit 3; fi
}

alone() {
    command -v flock >/dev/null || exit 6
    exec 9>lock
    flock -w 60 9 || exit 7
}

show() { # NUMBER: one rename, so that there is always a whole site
    [ -d "releases/$1/site" ] || exit 5
    rm -f current.new
    ln -s "releases/$1/site" current.new
    mv -fT current.new current
    sync
}

newest_first() { ls releases | sort -rn; }

case $verb in
look) # the number that is shown, and what was written of it
    enter
    number
    if [ -L current ]; then cat "$(dirname "$(readlink current)")/release.json"; fi
    ;;
receive) # a new folder for a release on its way
    enter
    find . -maxdepth 1 -name 'incoming.*' -mtime +1 -exec rm -rf {} +
    incoming=$(mktemp -d incoming.XXXXXX)
    chmod 755 "$incoming"
    echo "$incoming"
    ;;
drop) # INCOMING
    cd "$folder"
    rm -rf "$1"
    ;;
commit) # INCOMING SEEN KEEP RECORD: number the release and show it, if SEEN is still the one that is shown
    enter
    alone
    [ "$(number)" = "$2" ] || exit 4
    last=$(newest_first | head -n 1)
    next=$(printf '%04d' "$(expr "${last:-0}" + 1)")
    printf '%s\n' "$4" >"$1/release.json"
    sync
    mv "$1" "releases/$next"
    show "$next"
    newest_first | tail -n "+$(expr "$3" + 1)" | while read -r old; do rm -rf "releases/$old"; done
    echo "$next"
    ;;
rollback) # [NUMBER]: show the release before the one that is shown, or the named one
    enter
    alone
    shown=$(number)
    wanted=${1:-$(newest_first | awk -v shown="$shown" 'passed { print; exit } $0 == shown { passed = 1 }')}
    [ -n "$wanted" ] || exit 5
    show "$wanted"
    echo "$wanted"
    ;;
list) # every release, the newest first, with what was written of it; the one that is shown is marked
    enter
    shown=$(number)
    newest_first | while read -r one; do
        mark=-
        if [ "$one" = "$shown" ]; then mark=+; fi
        echo "$mark $one $(cat "releases/$one/release.json")"
    done
    ;;
esac
