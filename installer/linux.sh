#!/usr/bin/env bash
# Builds target/installer/shenava_<version>_<architecture>.deb from what `mvn -B package` left in target/.
# Wants a JDK 17 with jpackage and jlink, dpkg-deb and objcopy (Debian: dpkg, binutils).
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
export PATH=${JAVA_HOME:+$JAVA_HOME/bin:}$PATH

work=target/installer
root=$work/root
place=/opt/shenava
id=org.shenava.Shenava
case $(uname -m) in
    x86_64) platform=linux-x86_64 architecture=amd64 ;;
    aarch64) platform=linux-arm64 architecture=arm64 ;;
    *) echo "There are no networks' natives for $(uname -m)." >&2; exit 1 ;;
esac

version=$(java installer/Stage.java version pom.xml)
# jpackage takes plain numbers only; dpkg sorts what follows a tilde before the release.
number=${version%%-*}
case $version in
    *-SNAPSHOT) package_version=$number~snapshot type=development ;;
    *) package_version=$number type=stable ;;
esac
# A committed date, so that the same commit makes the same package.
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH=$epoch

# The libraries' natives are unpacked here and not in every user's home.
lay_out() {
    rm -rf "$work"
    mkdir -p "$work"
    java installer/Stage.java app target "$work/input" "$platform"
    java installer/Stage.java unpack "$work/input" "$work/natives" "$platform"
    java installer/Stage.java notices target "$work/third-party"
}

make_runtime() {
    jlink --add-modules "$(paste -sd, installer/modules.txt)" --include-locales=en,fa \
        --strip-debug --no-header-files --no-man-pages --generate-cds-archive --output "$work/runtime"
    # Kept until here, because the archive of classes is written by it.
    rm -rf "$work/runtime/bin"
}

make_image() {
    jpackage --type app-image --dest "$work/image" --input "$work/input" --runtime-image "$work/runtime" \
        --app-version "$number" --icon assets/icon/shenava-256.png @installer/jpackage.options \
        --java-options '-Djava.library.path=$APPDIR/natives' \
        --java-options '-Dorg.sqlite.lib.path=$APPDIR/natives'
    mv "$work/natives" "$work/image/shenava/lib/app/natives"
}

make_root() {
    local share=$root/usr/share
    mkdir -p "$root/opt" "$root/usr/bin" "$share/applications" "$share/mime/packages" "$share/metainfo"
    mv "$work/image/shenava" "$root$place"
    ln -s "$place/bin/shenava" "$root/usr/bin/shenava"
    cp "installer/linux/$id.desktop" "$share/applications/"
    cp "installer/linux/$id.mime.xml" "$share/mime/packages/$id.xml"
    sed -e "s/@VERSION@/$package_version/" -e "s/@DATE@/$(date -u -d "@$epoch" +%F)/" -e "s/@TYPE@/$type/" \
        "installer/linux/$id.metainfo.xml" >"$share/metainfo/$id.metainfo.xml"
    for picture in assets/icon/shenava-*.png; do
        local size=${picture##*-}
        size=${size%.png}
        install -Dm644 "$picture" "$share/icons/hicolor/${size}x$size/apps/$id.png"
    done
    install -Dm644 assets/icon/shenava.svg "$share/icons/hicolor/scalable/apps/$id.svg"
    local papers=$share/doc/shenava
    mkdir -p "$papers"
    cp installer/linux/copyright "$papers/copyright"
    cp -r "$work/third-party" "$papers/third-party"
    [[ ! -f target/bom.json ]] || cp target/bom.json "$papers/"
}

# The newest part of the system's C library that something inside asks for.
least_libc() {
    find "$root$place" -type f \( -name '*.so' -o -name '*.so.*' -o -path '*/bin/*' \) -print0 |
        xargs -0 objdump -p 2>/dev/null | grep -o 'GLIBC_2\.[0-9]*' | sort -uV | tail -1 | cut -d_ -f2
}

# Packages whose libraries the program's own natives name. What only plays films in some systems is left out.
needed_packages() {
    local found
    find "$root$place" -type f \( -name '*.so' -o -name '*.so.*' -o -path '*/bin/*' \) ! -name 'libavplugin*' -print0 |
        xargs -0 objdump -p 2>/dev/null | sed -n 's/^ *NEEDED *//p' | sort -u |
        while read -r name; do
            [[ -z $(find "$root$place" -name "$name" -print -quit) ]] || continue
            found=$(ldconfig -p | awk -v name="$name" '$1 == name { print $NF; exit }')
            [[ -n $found ]] || continue
            { dpkg-query -S "$(realpath "$found")" || dpkg-query -S "$found"; } 2>/dev/null | head -1 | cut -d: -f1
        done | sort -u
    # Opened by name, not linked: the window, its drawing, the sound.
    printf '%s\n' libgtk-3-0 libgl1 libxtst6 libxxf86vm1 libasound2
}

make_package() {
    local depends
    # Newer systems call some packages <name>t64 and provide the old name.
    depends=$(needed_packages | sed 's/t64$//' | sort -u | paste -sd, | sed 's/,/, /g')
    depends=${depends/libc6/libc6 (>= $(least_libc))}
    mkdir -p "$root/DEBIAN"
    cat >"$root/DEBIAN/control" <<CONTROL
Package: shenava
Version: $package_version
Architecture: $architecture
Maintainer: The Shenava project <noreply@shenava.invalid>
Section: sound
Priority: optional
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: $depends
Recommends: libasound2-plugins
Suggests: ffmpeg
Description: hears which dastgah or genre is being played
 Shenava listens to a setar or tar, through the microphone or from a file,
 draws the sound as a scrolling spectrogram, and shows at every moment how
 likely each of the thirteen dastgahs and avazes is. It sorts music folders by
 what they sound like. Nothing is sent anywhere.
CONTROL
    chmod -R u=rwX,go=rX "$root"
    local package=$work/shenava_${package_version}_$architecture.deb
    # Zstandard: as small as xz at its quickest, in a fifth of the time. Debian 12, Ubuntu 22.04 and later read it.
    dpkg-deb --root-owner-group -Zzstd -z12 --build "$root" "$package" >/dev/null
    (cd "$work" && sha256sum "$(basename "$package")" >SHA256SUMS)
    echo "$package"
}

lay_out
make_runtime
make_image
make_root
make_package
