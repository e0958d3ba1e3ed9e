// SPDX-FileCopyrightText: 2026 The DeviceSignIn authors
// SPDX-License-Identifier: MIT
//
// Starts a program on the X screen in DISPLAY, measures it from outside, prints one JSON object,
// and ends the program.
//
//     watch SECONDS PRESSES COMMAND [ARGUMENT…]
//
// The members of the object:
//     first_frame_ms  the time from the start until most of the screen is painted
//     code_ms         the time until the white tile of a QR code is shown; missing if there is none
//     pss_kib         the memory of all its processes, as proportional set size
//     cpu_ms, frames  the processor time and the painted frames in SECONDS, after the start
//     key_ms          the time from a key press until the screen changes, the median of PRESSES

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <poll.h>
#include <sstream>
#include <string>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>
#include <X11/extensions/Xdamage.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

namespace {

using Clock = std::chrono::steady_clock;
using Moment = Clock::time_point;
using std::chrono::milliseconds;

constexpr milliseconds startLimit(20'000);
constexpr milliseconds keyLimit(500);
constexpr milliseconds endLimit(3'000);
constexpr milliseconds codeLimit(5'000);
/*! How long to wait until a program has finished its start. */
constexpr std::chrono::seconds settleTime(3);

double inMilliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

[[noreturn]] void fail(const char *why)
{
    std::fprintf(stderr, "watch: %s\n", why);
    std::exit(1);
}

/*! A picture in memory that is shared with the X server. */
class SharedImage
{
public:
    SharedImage(Display *display, int width, int height)
        : m_display(display)
        , m_image(XShmCreateImage(display, DefaultVisual(display, 0), 24, ZPixmap, nullptr,
                                  &m_memory, unsigned(width), unsigned(height)))
    {
        m_memory.shmid = shmget(IPC_PRIVATE, size(), IPC_CREAT | 0600);
        m_memory.shmaddr = m_image->data = static_cast<char *>(shmat(m_memory.shmid, nullptr, 0));
        XShmAttach(display, &m_memory);
        XSync(display, False);
        shmctl(m_memory.shmid, IPC_RMID, nullptr); // removed when this program ends, for any reason
    }

    size_t size() const { return size_t(m_image->bytes_per_line) * size_t(m_image->height); }
    const char *data() const { return m_image->data; }

    /*! Copies the screen from \a left and \a top on. */
    void take(int left, int top)
    {
        XShmGetImage(m_display, DefaultRootWindow(m_display), m_image, left, top, AllPlanes);
    }

    /*! Adds the first pixel of each of its rows to \a pixels. */
    void sampleColumn(std::vector<unsigned> *pixels) const
    {
        for (int row = 0; row < m_image->height; ++row) {
            unsigned pixel = 0;
            std::memcpy(&pixel, data() + ptrdiff_t(row) * m_image->bytes_per_line, 4);
            pixels->push_back(pixel & 0xffffff);
        }
    }

private:
    Display *m_display;
    XShmSegmentInfo m_memory = {};
    XImage *m_image;
};

/*!
    Observes the X screen: its picture, and how often it is painted. The picture is read again and
    again, because the server reports no damage for windows that it composes itself, such as a
    browser's. Only three columns of it are read, because the server and this program take a
    processor's time for that. On a machine with two processors, the start of a program took a fifth
    longer when the whole picture was read.
*/
class ScreenObserver
{
public:
    explicit ScreenObserver(Display *display)
        : m_display(display)
        , m_width(DisplayWidth(display, 0))
        , m_height(DisplayHeight(display, 0))
        , m_column(display, 1, m_height)
        , m_actions(display, m_width, m_height / 4)
    {
        int error = 0;
        if (!XDamageQueryExtension(display, &m_damageEvent, &error))
            fail("this X screen does not tell of damage");
        m_damage = XDamageCreate(display, DefaultRootWindow(display), XDamageReportNonEmpty);
        m_empty = sample().front();
    }

    /*! Whether most of the screen has another color than before the program was started. */
    bool isPainted()
    {
        const auto pixels = sample();
        const auto painted = std::count_if(pixels.begin(), pixels.end(),
                                           [this](unsigned pixel) { return pixel != m_empty; });
        return size_t(painted) > pixels.size() / 2;
    }

    /*! Whether a tile with a QR code is shown: nothing else on these pages has so much white. */
    bool hasCode()
    {
        const auto pixels = sample();
        const auto white = std::count(pixels.begin(), pixels.end(), 0xffffffU);
        return white > long(pixels.size() / 20);
    }

    /*! The number of times that something was painted within \a time. */
    int countFrames(std::chrono::seconds time)
    {
        int frames = 0;
        const Moment end = Clock::now() + time;
        while (waitForDamage(end))
            ++frames;
        return frames;
    }

    /*!
        Presses a key. Returns the time in ms until the lower quarter, where the buttons are,
        changes.
    */
    std::optional<double> press(KeySym symbol)
    {
        m_actions.take(0, m_height - m_height / 4);
        const std::string before(m_actions.data(), m_actions.size());
        const KeyCode code = XKeysymToKeycode(m_display, symbol);
        XTestFakeKeyEvent(m_display, code, True, CurrentTime);
        XTestFakeKeyEvent(m_display, code, False, CurrentTime);
        const Moment begin = Clock::now();
        XFlush(m_display);
        while (Clock::now() < begin + keyLimit) {
            m_actions.take(0, m_height - m_height / 4);
            if (std::memcmp(before.data(), m_actions.data(), before.size()) != 0)
                return inMilliseconds(Clock::now() - begin);
        }
        return {};
    }

private:
    /*! The pixels of evenly spaced columns. The last one passes through the QR code. */
    std::vector<unsigned> sample()
    {
        constexpr int columns = 3;
        std::vector<unsigned> pixels;
        for (int column = 0; column < columns; ++column) {
            m_column.take((2 * column + 1) * m_width / (2 * columns), 0);
            m_column.sampleColumn(&pixels);
        }
        return pixels;
    }

    bool waitForDamage(Moment end)
    {
        while (true) {
            while (XPending(m_display)) {
                XEvent event;
                XNextEvent(m_display, &event);
                if (event.type == m_damageEvent + XDamageNotify) {
                    XDamageSubtract(m_display, m_damage, None, None);
                    return true;
                }
            }
            const auto left = std::chrono::ceil<milliseconds>(end - Clock::now()).count();
            if (left <= 0)
                return false;
            pollfd wire{ConnectionNumber(m_display), POLLIN, 0};
            poll(&wire, 1, int(left));
        }
    }

    Display *m_display;
    int m_width;
    int m_height;
    SharedImage m_column;
    SharedImage m_actions;
    Damage m_damage = 0;
    int m_damageEvent = 0;
    unsigned m_empty = 0;
};

/*! The program and all processes that it starts. */
class WatchedProgram
{
public:
    explicit WatchedProgram(char **command)
        : m_pid(fork())
    {
        if (m_pid == 0) {
            // The standard output of this program is for the measurements only.
            dup2(STDERR_FILENO, STDOUT_FILENO);
            execvp(*command, command);
            _exit(127);
        }
    }

    ~WatchedProgram()
    {
        const auto all = processes();
        kill(m_pid, SIGTERM);
        const Moment end = Clock::now() + endLimit;
        while (isRunning() && Clock::now() < end)
            usleep(10'000);
        for (const pid_t pid : all)
            kill(pid, SIGKILL);
    }

    bool isRunning() const { return waitpid(m_pid, nullptr, WNOHANG) == 0; }

    /*! The memory of all its processes, in KiB. */
    long memory() const
    {
        return sum([](const std::filesystem::path &process) {
            std::ifstream rollup(process / "smaps_rollup");
            for (std::string name; rollup >> name;) {
                long value = 0;
                if (name == "Pss:" && rollup >> value)
                    return value;
            }
            return 0L;
        });
    }

    /*! The processor time of all its processes, in ms. */
    long processorTime() const
    {
        const long ticks = sum([](const std::filesystem::path &process) {
            std::ifstream stat(process / "stat");
            std::string line;
            std::getline(stat, line);
            std::istringstream fields(line.substr(line.rfind(')') + 2)); // proc(5): from field 3
            std::string skipped;
            for (int field = 3; field < 14; ++field)
                fields >> skipped;
            long user = 0;
            long system = 0;
            fields >> user >> system;
            return user + system;
        });
        return ticks * 1000 / sysconf(_SC_CLK_TCK);
    }

private:
    using Measure = std::function<long(const std::filesystem::path &process)>;

    long sum(const Measure &measure) const
    {
        long total = 0;
        for (const pid_t pid : processes())
            total += measure("/proc/" + std::to_string(pid));
        return total;
    }

    /*! The program and its descendants. */
    std::vector<pid_t> processes() const
    {
        std::vector<pid_t> found;
        for (const auto &entry : std::filesystem::directory_iterator("/proc")) {
            const int pid = std::atoi(entry.path().filename().c_str());
            if (pid > 0 && isDescendant(pid))
                found.push_back(pid);
        }
        return found;
    }

    /*! Checks all ancestors of \a pid, because a browser creates process groups and sessions. */
    bool isDescendant(int pid) const
    {
        while (pid > 1) {
            if (pid == m_pid)
                return true;
            std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
            std::string line;
            std::getline(stat, line);
            const auto end = line.rfind(')');
            if (end == std::string::npos)
                return false;
            char state = 0;
            std::istringstream(line.substr(end + 1)) >> state >> pid;
        }
        return false;
    }

    pid_t m_pid;
};

/*!
    Calls \a found until it is true or \a limit has passed. Returns the time since \a begin in ms.
*/
std::optional<double> waitFor(Moment begin, milliseconds limit, const std::function<bool()> &found)
{
    while (Clock::now() < begin + limit) {
        if (found())
            return inMilliseconds(Clock::now() - begin);
        usleep(1'000);
    }
    return {};
}

/*!
    The median time from a key press to a change of the screen, in ms; empty if there was no change.
*/
std::optional<double> keyLatency(ScreenObserver *screen, int presses)
{
    std::vector<double> times;
    for (int i = 0; i < presses; ++i) {
        screen->countFrames(std::chrono::seconds(1));
        if (const auto time = screen->press(i % 2 == 0 ? XK_Right : XK_Left))
            times.push_back(*time);
    }
    if (times.empty())
        return {};
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 4)
        fail("watch SECONDS PRESSES COMMAND [ARGUMENT…]");
    const std::chrono::seconds seconds(std::atoi(argv[1]));
    Display *display = XOpenDisplay(nullptr);
    if (!display)
        fail("there is no X screen");
    ScreenObserver screen(display);

    const Moment begin = Clock::now();
    const WatchedProgram program(argv + 3);
    const auto firstFrame = waitFor(begin, startLimit, [&] { return screen.isPainted(); });
    if (!firstFrame)
        fail("the program shows nothing");
    const auto code = waitFor(begin, codeLimit, [&] { return screen.hasCode(); });
    screen.countFrames(settleTime);
    const long memory = program.memory();
    const auto latency = keyLatency(&screen, std::atoi(argv[2]));
    const long before = program.processorTime();
    const int frames = screen.countFrames(seconds);

    std::printf(R"({"first_frame_ms":%.1f,"pss_kib":%ld,"cpu_ms":%ld,"frames":%d)", *firstFrame,
                memory, program.processorTime() - before, frames);
    if (code)
        std::printf(R"(,"code_ms":%.1f)", *code);
    if (latency)
        std::printf(R"(,"key_ms":%.1f)", *latency);
    std::printf("}\n");
}
