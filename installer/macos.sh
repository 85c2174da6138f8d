#!/usr/bin/env bash
# Builds target/installer/shenava-<version>-<architecture>.dmg from what `mvn -B package` left in target/. Untried: written on Linux.
# Wants macOS with the command line tools of Xcode and a JDK 17. MAC_SIGN_IDENTITY, the name of a "Developer ID Application"
# certificate in the key chain, signs it with the hardened runtime; without it the user has to allow the program by hand.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=${JAVA_HOME:+$JAVA_HOME/bin:}$PATH

work=target/installer
case $(uname -m) in
    x86_64) platform=macosx-x86_64 ;;
    arm64) platform=macosx-arm64 ;;
    *) echo "There are no networks' natives for $(uname -m)." >&2; exit 1 ;;
esac

version=$(java installer/Stage.java version pom.xml)
number=${version%%-*}
# Bundles must not start with 0; people read the version of the program in Info.plist.
bundle_number=$number
[[ $number != 0.* ]] || bundle_number=1.${number#0.}

rm -rf "$work"
mkdir -p "$work/resources"
java installer/Stage.java app target "$work/input" "$platform"
java installer/Stage.java notices target "$work/input/third-party"
java installer/Icons.java assets/icon "$work/resources/shenava.icns"
sed "s/@VERSION@/$number/" installer/macos/Info.plist >"$work/resources/Info.plist"

jlink --add-modules "$(paste -sd, installer/modules.txt)" --include-locales=en,fa \
    --strip-debug --no-header-files --no-man-pages --generate-cds-archive --output "$work/runtime"
rm -rf "$work/runtime/bin"

signing=()
if [[ -n ${MAC_SIGN_IDENTITY:-} ]]; then
    signing=(--mac-sign --mac-signing-key-user-name "$MAC_SIGN_IDENTITY" --mac-entitlements installer/macos/shenava.entitlements)
fi
jpackage --type app-image --dest "$work/image" --input "$work/input" --runtime-image "$work/runtime" \
    --app-version "$bundle_number" --icon "$work/resources/shenava.icns" --resource-dir "$work/resources" \
    --mac-package-identifier org.shenava.Shenava --mac-package-name Shenava \
    ${signing[@]+"${signing[@]}"} @installer/jpackage.options
jpackage --type dmg --dest "$work" --name shenava --app-image "$work/image/shenava.app" --app-version "$bundle_number" \
    --license-file LICENSE ${signing[@]+"${signing[@]}"}
package=$work/shenava-$version-${platform#macosx-}.dmg
mv "$work/shenava-$bundle_number.dmg" "$package"
(cd "$work" && shasum -a 256 "$(basename "$package")" >SHA256SUMS)
echo "$package"
