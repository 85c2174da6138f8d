"""Folded salience profiles once more, in numpy, to check the Java front end against; see README.md beside this file.

Usage: python3 reference.py > profile.csv
"""

import sys

import numpy as np

RATE = 22_050
WINDOW = 8192
HOP = 1024
HOPS_A_SLICE = 5
BINS = 60
LOWEST_HZ = 80.0
KEPT_HZ = (160.0, 900.0)

PARTIAL_DB = [-6, -4, -10, -14, -18, -21, -17, -21, -21, -23, -28, -27]
DECAY_DB = [10, 18, 21, 20, 21, 23, 26, 23, 25, 25, 23, 21]
NOTE_SECONDS = 0.3


def signal():
    """Plucks of a scale with a koron: quiet, 20 dB louder, a pause, a little quieter; noise under all but the pause."""
    state = 20_261

    def chance():
        nonlocal state
        state = (1_664_525 * state + 1_013_904_223) % 2**32
        return state / 2**32

    cents = [0, 150, 300, 500, 700, 850, 1000, 1200]
    amplitudes = [0.03] * 10 + [0.3] * 10 + [0.0] * 4 + [0.15] * 8
    parts = []
    for amplitude in amplitudes:
        hz = 207.0 * 2 ** (cents[int(8 * chance())] / 1200)
        t = np.arange(int(NOTE_SECONDS * RATE)) / RATE
        note = np.zeros(len(t))
        for h, (level, decay) in enumerate(zip(PARTIAL_DB, DECAY_DB), start=1):
            note += 10 ** (level / 20) * np.exp(-decay * np.log(10) / 20 * t) * np.sin(2 * np.pi * hz * h * t)
        noise = np.array([2 * chance() - 1 for _ in t])
        parts.append(amplitude * (note + 0.002 * noise))
    return np.concatenate(parts).astype(np.float32)


def gains(powers):
    """Gain and "is sound" of every hop: the rules of the slow gain control, to RMS 0.1."""
    hop_seconds = HOP / RATE
    memory = round(5 / hop_seconds)
    estimate, hops, found = 0.0, 0, []
    for power in powers:
        sounding = power >= 1e-7 and power >= estimate / 1000
        if sounding and power > 16 * estimate:
            estimate, hops = power, 1
        elif sounding:
            hops = min(hops + 1, memory)
            estimate += (power - estimate) / hops
        elif power >= 1e-7:
            estimate *= np.exp(-hop_seconds / 10)
        found.append((100.0 if estimate == 0 else min(100.0, 0.1 / np.sqrt(estimate)), sounding))
    return found


def triangles(count):
    """[count][WINDOW / 2 + 1]: weights of FFT bins around each pitch."""
    fft_hz = np.arange(WINDOW // 2 + 1) * RATE / WINDOW
    centres = LOWEST_HZ * 2 ** (np.arange(count) / BINS)
    half_widths = np.maximum(centres * (2 ** (1 / BINS) - 1), 1.2 * RATE / WINDOW)
    weights = 1 - np.abs(fft_hz[None, :] - centres[:, None]) / half_widths[:, None]
    return np.maximum(weights, 0)


def profiles(samples):
    """[slices][BINS], an incomplete slice at the end included."""
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)
    first = int(np.ceil(BINS * np.log2(KEPT_HZ[0] / LOWEST_HZ) - 1e-9))
    last = int(np.floor(BINS * np.log2(KEPT_HZ[1] / LOWEST_HZ) + 1e-9))
    partials = [(0.8 ** (h - 1), round(BINS * np.log2(h))) for h in range(1, 6)]
    count = last + partials[-1][1] + 16
    bank = triangles(count)
    hop_count = len(samples) // HOP
    padded = np.concatenate([np.zeros(WINDOW - HOP), samples.astype(np.float64)])
    powers = [np.mean(samples[i * HOP:(i + 1) * HOP].astype(np.float64) ** 2) for i in range(hop_count)]

    slices, mean, mean_count = [], 0.0, 0
    mean_memory = round(5 * RATE / HOP)
    for hop, (gain, sounding) in enumerate(gains(powers)):
        if hop % HOPS_A_SLICE == 0:
            slices.append(np.zeros(BINS))
        magnitudes = np.abs(np.fft.rfft(padded[hop * HOP:hop * HOP + WINDOW] * hann)) * 2 / hann.sum()
        # Neither 0 Hz nor half the rate is a pitch.
        magnitudes[0] = magnitudes[-1] = 0
        level = np.log(1 + 1000 * gain * (bank @ magnitudes))
        sharp = np.zeros(count)
        for b in range(15, count - 15):
            sharp[b] = max(0.0, level[b] - level[b - 15:b + 16].mean())
        frame = np.zeros(last + 1)
        for b in range(first, last + 1):
            frame[b] = sum(w * sharp[b + up] for w, up in partials) * (sharp[b] + 0.5 * sharp[b + BINS])
        total = frame.sum()
        if sounding and total > 0:
            mean_count = min(mean_count + 1, mean_memory)
            mean += (total - mean) / mean_count
        if mean_count > 0 and total > 0:
            for b in range(first, last + 1):
                slices[-1][b % BINS] += frame[b] / (total + 0.05 * mean)
    return np.array(slices)


if __name__ == "__main__":
    for row in profiles(signal()):
        sys.stdout.write(",".join(f"{value:.7f}" for value in row) + "\n")
