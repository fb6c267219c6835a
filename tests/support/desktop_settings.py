"""Configuration texts for the parts of the virtual desktop."""

# A plain bar at the bottom: a taskbar and a tray, nothing that ticks, so that screenshots compare.
TINT2 = """\
rounded = 0
border_width = 0
background_color = #202020 100
border_color = #202020 100

panel_items = TS
panel_size = 100% 32
panel_position = bottom center horizontal
panel_layer = top
panel_monitor = all
panel_background_id = 1
strut_policy = follow_size
wm_menu = 1

taskbar_mode = single_desktop
task_text = 1
task_icon = 1
task_maximum_size = 200 32
task_font = sans 9
task_font_color = #ffffff 100
task_background_id = 1
mouse_left = toggle_iconify

systray_padding = 4 2 4
systray_sort = ascending
systray_background_id = 1
systray_icon_size = 24
systray_monitor = 1
"""

# timeout 0: a bubble stays until the program or a test closes it, unless the program set a time.
DUNST = """\
[global]
    follow = none
    width = 360
    height = 300
    origin = top-right
    offset = 12x12
    notification_limit = 0
    idle_threshold = 0
    font = sans 10
    markup = full
    format = "<b>%s</b>\\n%b"
    stack_duplicates = false
    history_length = 100
    dmenu = {menu}
    browser = /bin/true
    mouse_left_click = do_action, close_current
    mouse_middle_click = close_all
    mouse_right_click = close_current

[urgency_low]
    timeout = 0
[urgency_normal]
    timeout = 0
[urgency_critical]
    timeout = 0
"""

# Stands where a menu program would: dunst writes one line an action, "#label (summary) [id,key]",
# and runs the one that comes back. The first line of the wish is the "[id,key]" to choose.
DUNST_MENU = """\
#!/bin/sh
read -r wanted < "{wish}"
while IFS= read -r line || [ -n "$line" ]; do
    case "$line" in
        *"$wanted") printf '%s\\n' "$line" ;;
    esac
done
"""
